import { expect, inject, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.ts';
import { articleJson, read, textOf } from './pages.ts';

const site = inject('otherSite');

test('another content folder gives another reader, under its path and origin', () => {
  const data = articleJson(site);
  expect(data).toMatchObject({ title: 'A Small Treatise on Bridges', author: 'A. Mason', edition: { number: 3 } });
  expect(data.sections.map(({ number, url }) => [number, url])).toEqual([
    ['1.1', 'https://example.org/reader/sections/beams/'],
    ['1.2', 'https://example.org/reader/sections/arches/'],
    ['2.1', 'https://example.org/reader/sections/full-markdown/'],
    ['2.2', 'https://example.org/reader/sections/languages/'],
    ['2.3', 'https://example.org/reader/sections/raw-html/'],
  ]);
  const all = siteFiles(site)
    .filter((path) => /\.(html|json|js)$/.test(path))
    .map((path) => read(site, path))
    .join('\n');
  expect(all).not.toMatch(/Wenyang|Belt and Road/);
});

test('no address is written without the base', () => {
  for (const file of siteFiles(site).filter((path) => path.endsWith('.html'))) {
    const addresses = [...read(site, file).matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map((match) => match[1]!);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith('/reader/'))).toEqual([]);
  }
});

test('blocks belong to the paragraph above them, in text with components too', () => {
  const { paragraphs } = articleJson(site).sections[0]!;
  expect(paragraphs.map(({ id, text }) => [id, text])).toEqual([
    ['p1', 'A beam bridge is a plank across a brook. See the keystone, or arches at large.'],
    ['p2', 'Its parts are few: a beam, two piers. Part Made of beam oak pier stone'],
    ['p3', 'It must bear a coach and a naïve reader’s doubts, “heavy as they are”.'],
  ]);
  const page = read(site, 'sections/beams/index.html');
  const [, group] = /<div id="p2">([^]*?)<\/div>/.exec(page) ?? [];
  expect(textOf(group!.replace(/<a [^>]*>2 <\/a>/, '').replaceAll('</', ' </'))).toContain('Its parts are few:');
  expect(group).toContain('</table>');
  expect(page).toContain('<b>heavy</b>');
  expect(page).toContain('id="test"');
});

test('footnotes of two sections have different ids on one page', () => {
  const ids = [...read(site, 'article/index.html').matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(ids.filter((id) => id!.includes('fn-1'))).toEqual(
    ['beams', 'arches', 'full-markdown', 'raw-html'].map((slug) => `${slug}-user-content-fn-1`),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('titles from right to left have their direction; a work without them has not a byte for it', () => {
  const page = read(site, 'sections/languages/index.html');
  for (const part of [
    '<h1 dir="auto">',
    '<p class="summary" dir="auto">',
    '<span class="time" dir="ltr">1 min</span>',
    '<a href="#hebrew"><bdi>כותרת בעברית</bdi></a>',
    'li[dir]',
  ])
    expect(page).toContain(part);
  expect(read(site, 'sections/raw-html/index.html')).toMatch(/Previous<\/span> <bdi>2\.2 Languages: [^<]+<\/bdi>/);
  expect(read(site, 'index.html')).toMatch(/<span class="title" dir="auto">Languages: /);
  const plain = inject('site');
  for (const file of siteFiles(plain).filter((path) => path.endsWith('.html')))
    expect({ file, found: / dir=|<bdi|li\[dir\]|[\u2066-\u2069]/.exec(read(plain, file))?.[0] }).toEqual({ file, found: undefined });
});

test('a section of another language says so, with its titles wherever they stand', () => {
  const other = inject('otherSite');
  const page = read(other, 'sections/arches/index.html');
  expect(page).toMatch(/<article class="text" lang="en-GB"/);
  // What is ours in it is not.
  expect(page).toMatch(/<a class="time" lang="en" data-cite-open/);
  expect(page).toMatch(/<span class="title" lang="en-GB">\s*Arches/);
  expect(read(other, 'sections/beams/index.html')).toMatch(/<bdi lang="en-GB">[\d.]+ Arch bridges<\/bdi>/);
  expect(read(other, 'article/index.html')).toMatch(/<section id="arches" lang="en-GB">/);
});
