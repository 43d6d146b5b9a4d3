import { expect, test } from 'vitest';
import { isKept } from '../../../src/build/offline.ts';
import { readableSize } from '../../../src/model/size.ts';

test('the copy has the pages and what they ask for, and nothing that is taken away as a file', () => {
  const kept = [
    'index.html',
    'sections/a/index.html',
    'editions/1/sections/a/index.html',
    'offline/index.html',
    '_astro/Page.js',
    '_astro/sheet.css',
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
    'pagefind/fragment/en_1.pf_fragment',
    'article.json',
    'citations.json',
    'sections/a/citations.json',
    'sections/a/entries.json',
    'search/words.json',
    'favicon.svg',
    'icon-192.png',
    'pictures/map.png',
    'plan.webp',
    'manifest.webmanifest',
  ];
  const left = [
    '404.html',
    'sw.js',
    '_headers',
    '_hosting/headers.nginx',
    'index.html.br',
    'article.pdf',
    'article.epub',
    'article.md',
    'sections/a.md',
    'llms.txt',
    'robots.txt',
    'sitemap-index.xml',
    'feed.xml',
    'opensearch.xml',
    'cite.json',
    'cite.bib',
    'sections/a/cite.json',
    'sections/a/cite.ris',
    'sections/a/picture.png',
    'picture.png',
    'article.schema.json',
  ];
  expect([...kept, ...left].filter(isKept)).toEqual(kept);
});

test('a size has two figures', () => {
  expect([4_200, 849_999, 994_999, 995_000, 1_349_000, 12_700_000].map(readableSize)).toEqual([
    '4.2 kB',
    '850 kB',
    '990 kB',
    '1 MB',
    '1.3 MB',
    '13 MB',
  ]);
});
