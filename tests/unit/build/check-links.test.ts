import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBuiltLinks } from '../../../src/build/check-links.ts';

/** A site of a few files, and what the check says of it. */
function said(files: Record<string, string>): string[] {
  const site = mkdtempSync(join(tmpdir(), 'links-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return checkBuiltLinks(site, '/b/').map(({ file, what }) => `${file}: ${what}`);
}

test('links to pages, files and fragments that are there', () => {
  expect(
    said({
      'index.html':
        '<a href="/b/s/#x">a</a> <a href="s/">b</a> <a href=#y>c</a> <p id=y> <a href="https://example.org/">d</a> <a href="mailto:a@b.c">e</a>',
      's/index.html': '<p id="x"><img src="../i.svg"><script>"<a href=/gone>"</script>',
      'i.svg': '<svg/>',
    }),
  ).toEqual([]);
});

test('each fault is named', () => {
  expect(
    said({
      'index.html':
        '<a href="/b/gone/">a</a> <a href="/s/">b</a> <a href="/b/s/#gone">c</a> <p id="x"><p id="x"> <img src="https://example.org/i.png">',
      's/index.html': '',
    }),
  ).toEqual([
    'index.html: The id "x" stands twice on the page.',
    'index.html: The link "/b/gone/" leads nowhere.',
    'index.html: The link "/s/" leads nowhere.',
    'index.html: The link "/b/s/#gone" leads to a page without "gone".',
    'index.html: "https://example.org/i.png" comes from another origin.',
  ]);
});

test('a page whose text has components names it', () => {
  const site = mkdtempSync(join(tmpdir(), 'links-'));
  writeFileSync(join(site, 'index.html'), '<a href="/gone/">a</a>');
  expect(checkBuiltLinks(site, '/', new Map([['index.html', 'content/sections/s.mdx']]))[0]!.remedy).toBe(
    'Correct the component of content/sections/s.mdx or the template that writes it.',
  );
});
