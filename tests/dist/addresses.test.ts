import { expect, inject, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.ts';
import { articleJson, read, textOf } from './pages.ts';

const site = inject('site');

// The addresses that src/CONTRACT.md promises.
const SECTIONS = [
  [null, 'introduction', 2],
  ['1.1', 'background-of-the-times', 3],
  ['1.2.1', 'high-level-opening-up', 15],
  ['1.2.2', 'global-governance', 5],
  ['2.2.1', 'eight-actions', 9],
  ['2.2.2', 'interconnection', 2],
  ['2.2.3', 'three-coordinations', 4],
  ['2.2.4', 'mechanisms', 10],
];

test('eight sections, fifty paragraphs, under their promised addresses', () => {
  const { sections } = articleJson(site);
  expect(sections.map(({ number, slug, paragraphs }) => [number, slug, paragraphs.length])).toEqual(SECTIONS);
  for (const { slug, paragraphs } of sections) {
    expect(paragraphs.map(({ id }) => id)).toEqual(paragraphs.map((_, i) => `p${i + 1}`));
    expect(paragraphs[0]!.url).toBe(`http://localhost:4321/sections/${slug}/#p1`);
  }
});

test('the other addresses that exist by now', () => {
  const files = siteFiles(site);
  for (const path of ['index.html', 'article/index.html', 'search/index.html', 'about/index.html', '404.html', 'article.json']) {
    expect(files).toContain(path);
  }
});

test('each paragraph stands under its id with its number as its link, in its section and in the whole article', () => {
  const whole = read(site, 'article/index.html');
  for (const { slug, paragraphs } of articleJson(site).sections) {
    const page = read(site, `sections/${slug}/index.html`);
    for (const { id, text } of paragraphs) {
      for (const [html, prefix] of [
        [page, ''],
        [whole, `${slug}-`],
      ] as const) {
        const [, body] =
          new RegExp(
            `<p id="${prefix}${id}"[^>]*><a href="#${prefix}${id}" aria-label="Paragraph ${id.slice(1)}"[^>]*>${id.slice(1)} </a>([^]*?)</p>`,
          ).exec(html) ?? [];
        expect(textOf(body ?? `nothing at ${slug} ${id}`)).toBe(text);
      }
    }
    expect(whole).toContain(`<section id="${slug}">`);
  }
});

test('one h1 a page, inside main', () => {
  for (const file of siteFiles(site).filter((path) => path.endsWith('.html'))) {
    const html = read(site, file);
    expect({ file, headings: html.match(/<h1[ >]/g)?.length }).toEqual({ file, headings: 1 });
    expect(html.indexOf('<h1')).toBeGreaterThan(html.indexOf('<main'));
  }
});

test('the outline shows what the source lacks', () => {
  const home = textOf(read(site, 'index.html'));
  for (const entry of [
    '2 The title of this part is not in the source',
    '2.1 Not in the source',
    '3 Not in the source',
    '4 Not in the source',
  ]) {
    expect(home).toContain(entry);
  }
});

test('the about page says whose words these are', () => {
  const about = textOf(read(site, 'about/index.html'));
  for (const words of [
    'machine translation of the Chinese',
    'not the author’s own wording',
    '2.1',
    'part 3',
    'part 4',
    'English edition 1',
    '25 November 2026',
    'maintainers',
  ]) {
    expect(about).toContain(words);
  }
});
