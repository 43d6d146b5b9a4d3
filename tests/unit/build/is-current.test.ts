import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isCurrent } from '../../../src/build/is-current.ts';
import type { Format } from '../../../src/settings.ts';

const HOME = 'https://example.org/reader/';
/** Seconds since 1970. */
const [BEFORE, BUILT, AFTER] = [1000, 2000, 3000];

let work: string;
let content: string;
let site: string;

/** A file with its time, its folder kept older than the site. */
function put(path: string, text: string, time: number): void {
  const folder = join(path, '..');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, text);
  utimesSync(path, time, time);
  utimesSync(folder, BEFORE, BEFORE);
}

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'current-'));
  [content, site] = [join(work, 'content'), join(work, 'site')];
  put(join(content, 'sections/piers.mdx'), 'Text.', BEFORE);
  utimesSync(content, BEFORE, BEFORE);
  put(join(site, 'index.html'), `<link rel="canonical" href="${HOME}">`, BUILT);
  for (const name of ['article/index.html', 'article.pdf', 'article.epub', 'article.md', 'picture.png', 'feed.xml', 'index.html.br'])
    put(join(site, name), '', BUILT);
  put(join(site, 'offline/index.html'), '', BUILT);
});
afterEach(() => rmSync(work, { recursive: true }));

const current = ({ without = [], address = HOME }: { without?: Format[]; address?: string } = {}) =>
  isCurrent(site, [content, join(work, 'nowhere')], new Set(without), address);

test('a site that is younger than all it is made from, with these settings, is not built anew', () => {
  expect(current()).toBe(true);
});

test('one that is missing is', () => {
  rmSync(join(site, 'index.html'));
  expect(current()).toBe(false);
});

test('so is one after a change in a file, or of the files in a folder', () => {
  put(join(content, 'sections/piers.mdx'), 'Another text.', AFTER);
  expect(current()).toBe(false);
  put(join(content, 'sections/piers.mdx'), 'Text.', BEFORE);
  expect(current()).toBe(true);
  utimesSync(join(content, 'sections'), AFTER, AFTER);
  expect(current()).toBe(false);
});

test('so is one of other formats: one too many, one too few', () => {
  expect(current({ without: ['feed'] })).toBe(false);
  rmSync(join(site, 'feed.xml'));
  expect(current({ without: ['feed'] })).toBe(true);
  expect(current()).toBe(false);
});

test('so is one for another origin or another path', () => {
  expect(current({ address: 'https://example.net/reader/' })).toBe(false);
  expect(current({ address: 'https://example.org/' })).toBe(false);
});
