import { expect, inject, test } from 'vitest';
import { findRuns, splitWords } from '../../src/model/text.ts';
import { articleJson } from '../dist/pages.ts';
import { visit } from './browser.ts';

/** `npm run test:long` asks for every word of the article and 200 phrases. */
const LONG = process.env['LONG'] !== undefined;

test('the count of every place of a word or a phrase, in its own form, is that of the plain text', async () => {
  const texts = articleJson(inject('site')).sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => splitWords(text)));
  const words = [...new Set(texts.flat().map(({ fold }) => fold))].sort();
  const phrases = texts.flatMap((list, i) =>
    Array.from({ length: 4 }, (_, n) =>
      list
        .slice((i * 7 + n * 11) % Math.max(1, list.length - 4), ((i * 7 + n * 11) % Math.max(1, list.length - 4)) + 2 + (n % 3))
        .map(({ fold }) => fold),
    ),
  );
  const asked = [
    ...words
      .filter((_, i) => LONG || i % 50 === 7)
      .map((word) => ({ query: `"${word}"`, count: texts.flat().filter(({ fold }) => fold === word).length })),
    ...phrases
      .filter((_, i) => LONG || i % 20 === 3)
      .map((run) => ({ query: `"${run.join(' ')}"`, count: texts.reduce((sum, list) => sum + findRuns(list, run).length, 0) })),
  ];
  expect(asked.length).toBeGreaterThan(30);
  const page = await visit('/search/');
  const field = page.locator('[data-search-page] input');
  for (const { query, count } of asked) {
    // A space behind it: the word is not still being typed.
    await field.fill(`${query} `);
    await page.waitForFunction(() => /paragraph/.test(document.querySelector('[data-search-status]')?.textContent ?? ''));
    await page.getByRole('button', { name: 'Every place' }).click();
    await page.waitForFunction(() => /^[\d,]+ places?\./.test(document.querySelector('[data-search-status]')!.textContent!));
    expect({ query, said: /^[\d,]+/.exec((await page.locator('[data-search-status]').textContent())!)![0] }).toEqual({
      query,
      said: count.toLocaleString('en'),
    });
    await field.fill('');
    await page.waitForFunction(() => document.querySelector('[data-search-status]')!.textContent === '');
  }
}, 1_800_000);
