/** What a change of one paragraph changes: its section, what shows or lists its text, and no other section's page. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.ts';
import { command } from '../edited-content.ts';
import { buildSite } from '../site.setup.ts';

test('a paragraph is changed in the open draft', () => {
  const folder = mkdtempSync(join(tmpdir(), 'change-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [before, content, after] = [inject('editedSite'), join(folder, 'content'), join(folder, 'site')];
  cpSync(inject('editedContent'), content, { recursive: true });
  const arches = join(content, 'sections/arches.mdx');
  writeFileSync(arches, readFileSync(arches, 'utf8').replace('An arch hands its load', 'A round arch hands its load'));
  expect(command(content, 'update-addresses')).toContain('edited     sections/arches/#p1');
  buildSite(after, { CONTENT_DIR: content, BASE_PATH: '/reader', SITE_URL: 'https://example.org' });

  const same = (file: string) => readFileSync(join(before, file)).equals(readFileSync(join(after, file)));
  const [old, now] = [siteFiles(before), siteFiles(after)];
  const changed = now.filter((file) => !old.includes(file) || !same(file)).map((file) => file.replace(/\.(?:br|gz)$/, ''));
  const gone = old.filter((file) => !now.includes(file));
  const whole =
    /^(?:article\/index\.html|article\.(?:md|json|pdf|epub)|llms-full\.txt|index\.html|about\/index\.html|editions\/wordings\.json|map\.json|sitemap-1\.xml|sw\.js)$/;
  const index = /^(?:pagefind\/|search\/words\.json)/;
  const own = /^sections\/arches(?:\.md|\/(?:index\.html|wordings\/index\.html|picture\.png|entries\.json))$/;
  expect(changed).toEqual(
    expect.arrayContaining(['sections/arches/index.html', 'sections/arches.md', 'article/index.html', 'article.json', 'sw.js']),
  );
  expect([...changed, ...gone].filter((file) => ![whole, index, own].some((pattern) => pattern.test(file)))).toEqual([]);
}, 60_000);
