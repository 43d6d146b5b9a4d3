/** `npm start`: the finished site as a reader gets it on this machine. */
import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, expect, inject, test } from 'vitest';
import { read } from './pages.ts';

let server: ChildProcess | undefined;
afterEach(() => server?.kill());

test('serves what is built, each page with its slash and without, and the site’s own page for what is none', async () => {
  const env = { OUT_DIR: inject('otherSite'), CONTENT_DIR: 'tests/fixtures/good', BASE_PATH: '/reader', SITE_URL: 'https://example.org' };
  server = spawn(process.execPath, ['src/build/start.ts'], { env: { ...process.env, ...env, PORT: '0' } });
  const said = await new Promise<string>((resolve, reject) => {
    server!.stdout!.once('data', (line: Buffer) => resolve(line.toString()));
    server!.once('exit', () => reject(new Error('It ended.')));
  });
  // Not built anew: the first thing it says is where it is.
  const home = /http:\/\/localhost:\d+\/reader\//.exec(said)![0];
  const ask = (path: string) => fetch(new URL(path, home)).then(async (answer) => [answer.status, await answer.text()]);
  for (const path of ['', 'sections/beams/', 'about/']) {
    const page = read(inject('otherSite'), `${path}index.html`);
    expect(await ask(path)).toEqual([200, page]);
    if (path !== '') expect(await ask(`${path.slice(0, -1)}?edition=1`)).toEqual([200, page]);
  }
  expect(await ask('nowhere/')).toEqual([404, read(inject('otherSite'), '404.html')]);
});
