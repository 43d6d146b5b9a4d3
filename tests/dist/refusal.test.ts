import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../site.setup.ts';

/** Standard error of a build that must fail. */
function refuse(outDir: string, contentDir: string): string {
  try {
    buildSite(outDir, { CONTENT_DIR: contentDir });
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
  buildSite(site, { CONTENT_DIR: content, WITHOUT: 'article,pdf,epub,markdown,pictures,feed,offline,compressed' });
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
  ['A <b title={missing}>value</b>.', /^\S*arches\.mdx {2}The text's components cannot be shown: missing is not defined\./],
  ['import Gone from "./gone.astro";\n\nText <Gone />.', /^\S*arches\.mdx {2}The text cannot be built: .*gone\.astro/],
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
