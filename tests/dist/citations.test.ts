import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { readdirSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { articleJson, read } from './pages.ts';

const site = inject('site');
const article = articleJson(site);
const ORIGIN = 'http://localhost:4321';
const head = (html: string) => html.slice(0, html.indexOf('</head>'));
const meta = (html: string, name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];
const linkedData = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)![1]!) as Record<string, unknown>;

test('beside the article and each section stand files that a reference manager reads', () => {
  const places = [
    { folder: '', title: article.title, url: `${ORIGIN}/` },
    ...article.sections.map(({ slug, title }) => ({ folder: `sections/${slug}/`, title, url: `${ORIGIN}/sections/${slug}/?edition=1` })),
  ];
  for (const { folder, title, url } of places) {
    for (const ending of ['bib', 'ris', 'json']) {
      const file = read(site, `${folder}cite.${ending}`);
      const [item] = new Cite(ending === 'json' ? JSON.parse(file) : file).data as Record<string, unknown>[];
      expect({ ...item, file: `${folder}cite.${ending}` }).toMatchObject({
        title,
        URL: url,
        publisher: 'The maintainers of the Belt and Road Reader',
        author: [expect.anything()],
      });
      expect(JSON.stringify(item!['issued'])).toContain('2026');
      expect(file).toMatch(/English edition 1[,;] not the author/);
      expect(file).not.toMatch(/90909|2222/);
    }
  }
});

test('the head of each section says what it is to reference managers and scholarly search', () => {
  for (const { slug, title } of article.sections) {
    const html = head(read(site, `sections/${slug}/index.html`));
    expect(meta(html, 'citation_title')).toBe(title);
    expect(meta(html, 'citation_author')).toBe('Wenyang');
    expect(meta(html, 'citation_publication_date')).toBe('2026/11/25');
    expect(meta(html, 'citation_inbook_title')).toBe(article.title);
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/sections/${slug}/">`);
    expect(linkedData(html)).toMatchObject({
      '@type': 'Article',
      headline: title,
      inLanguage: 'en',
      version: 'English edition 1',
      datePublished: '2026-11-25',
      isPartOf: { name: article.title, url: `${ORIGIN}/` },
      citation: expect.stringContaining(`/sections/${slug}/?edition=1`),
    });
  }
  for (const page of ['index.html', 'article/index.html']) {
    const html = head(read(site, page));
    expect(meta(html, 'citation_title')).toBe(article.title);
    expect(linkedData(html)).not.toHaveProperty('isPartOf');
  }
});

test('an earlier edition is cited as itself, an open draft without a date', () => {
  const edited = inject('editedSite');
  const earlier = head(read(edited, 'editions/1/sections/piers/index.html'));
  expect(linkedData(earlier)).toMatchObject({
    version: 'English edition 1',
    datePublished: '2026-01-01',
    citation: expect.stringContaining('?edition=1'),
  });
  for (const page of readdirSync(edited, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
    expect({ page, standIns: /90909|2222/.exec(read(edited, page))?.[0] }).toEqual({ page, standIns: undefined });
  }
  const draft = head(read(edited, 'sections/piers/index.html'));
  expect(linkedData(draft)['version']).toBe('Draft of English edition 3');
  expect(meta(draft, 'citation_publication_date')).toBeUndefined();
});
