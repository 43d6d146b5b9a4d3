import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../site.setup.ts';

const LEAST = 'article,pdf,epub,markdown,pictures,feed,offline,compressed';

/** Standard error of a build that must fail. */
function refuse(outDir: string, contentDir: string, env = {}): string {
  try {
    buildSite(outDir, { CONTENT_DIR: contentDir, ...env });
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('The build went through.');
}

test('bad content stops the build, says every fault once, and leaves the last good site as it was', () => {
  const work = mkdtempSync(join(tmpdir(), 'refusal-'));
  const content = join(work, 'content');
  const site = join(work, 'site');
  cpSync('tests/fixtures/good', content, { recursive: true });
  buildSite(site, { CONTENT_DIR: content, WITHOUT: LEAST });
  const before = readFileSync(join(site, 'article.json'), 'utf8');

  const beams = join(content, 'sections/beams.mdx');
  writeFileSync(beams, readFileSync(beams, 'utf8').replace('summary:', 'sumary:').replace('#p2', '#p9'));
  const said = refuse(site, content);
  expect(said.trim().split('\n')).toEqual([
    expect.stringContaining('sections/beams.mdx:2  "summary" needs a summary'),
    expect.stringContaining('sections/beams.mdx:4  The key "sumary" is not known'),
    expect.stringContaining('sections/beams.mdx:7  The link "/sections/arches/#p9" leads nowhere'),
  ]);
  expect(said).not.toMatch(/^\s+at /m);
  expect(readFileSync(join(site, 'article.json'), 'utf8')).toBe(before);
  expect(existsSync(`${site}.partial`)).toBe(false);
});

test.each([
  [
    'export const Note = () => missing;\n\nA.\n\n<Note />',
    /^\S*arches\.mdx {2}The text's components cannot be shown: Unable to render `Note`\. /,
  ],
  [
    'import Gone from "gone-package";\n\nText.\n\n<Gone />',
    /^\S*arches\.mdx:\d+ {2}"gone-package", which is imported here, is not there\. /,
  ],
])('a component that fails names its file, and nothing is written: %s', (text, message) => {
  const work = mkdtempSync(join(tmpdir(), 'refusal-'));
  cpSync('tests/fixtures/good', join(work, 'content'), { recursive: true });
  const arches = join(work, 'content/sections/arches.mdx');
  writeFileSync(arches, `${readFileSync(arches, 'utf8')}\n\n${text}\n`);
  const said = refuse(join(work, 'site'), join(work, 'content'));
  expect(said).toMatch(message);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(existsSync(join(work, 'site'))).toBe(false);
});

test('where the process that indexes is ended from outside, the build says so in a line, and leaves nothing', () => {
  const work = mkdtempSync(join(tmpdir(), 'refusal-'));
  const ended = join(work, 'pagefind');
  writeFileSync(ended, '#!/bin/sh\nhead -c 1 > /dev/null\nkill -9 $$\n', { mode: 0o755 });
  const said = refuse(join(work, 'site'), 'tests/fixtures/good', { PAGEFIND_BINARY_PATH: ended, WITHOUT: LEAST });
  expect(said).toMatch(/^search index {2}Pagefind could not make it: .+\. Build again/);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(readdirSync(work)).toEqual(['pagefind']);
});

test('a build that is stopped by a signal leaves nothing half made', async () => {
  const work = mkdtempSync(join(tmpdir(), 'refusal-'));
  const build = spawn(process.execPath, ['src/build/index.ts'], {
    env: { ...process.env, OUT_DIR: join(work, 'site'), CONTENT_DIR: 'tests/fixtures/good', WITHOUT: LEAST },
    stdio: 'ignore',
  });
  await expect.poll(() => readdirSync(work), { timeout: 20_000 }).not.toEqual([]);
  build.kill('SIGTERM');
  const [code] = await once(build, 'exit');
  expect(code).toBe(143);
  expect(readdirSync(work)).toEqual([]);
});

test('two builds at once in one folder wait for each other', async () => {
  const work = mkdtempSync(join(tmpdir(), 'refusal-'));
  const builds = ['one', 'two'].map((name) =>
    spawn(process.execPath, ['src/build/index.ts'], {
      env: { ...process.env, OUT_DIR: join(work, name), CONTENT_DIR: 'tests/fixtures/good', WITHOUT: LEAST },
      stdio: 'ignore',
    }),
  );
  expect(await Promise.all(builds.map(async (build) => (await once(build, 'exit'))[0] as number))).toEqual([0, 0]);
  expect(['one', 'two'].map((name) => existsSync(join(work, name, 'sections/beams/index.html')))).toEqual([true, true]);
});
