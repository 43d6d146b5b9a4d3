import { resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { findRuns, splitWords } from '../../src/model/text.ts';
import { generateContent } from '../bench/generate-content.ts';
import { articleJson } from '../dist/pages.ts';
import { serve } from '../serve.ts';
import { buildSite } from '../site.setup.ts';
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

test.runIf(LONG)(
  'at a thousand sections the places of a word come in reading order, "so far" until all are there, and can be stopped',
  async () => {
    const [content, site] = [resolve('.cache/tests/content-1000'), resolve('.cache/tests/site-1000')];
    generateContent(content, 1000);
    buildSite(site, { CONTENT_DIR: content, BASE_PATH: '/', WITHOUT: 'article,pdf,epub,markdown,pictures,feed,offline,compressed' });
    const server = await serve(site, '/');
    const { sections } = articleJson(site);
    const order = new Map(sections.map(({ slug }, i) => [slug, i]));
    const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => splitWords(text).map(({ fold }) => fold)));
    const counts = new Map<string, number>();
    for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts].sort(([, a], [, b]) => b - a);
    const page = await visit('search/', { at: server.url });
    const status = page.locator('[data-search-status]');
    const ask = async (word: string) => {
      await page.locator('[data-search-page] input').fill(`"${word}" `);
      await page.getByRole('button', { name: 'Every place' }).click();
      await status.filter({ hasText: /places?( so far)?\./ }).waitFor();
    };
    const places = () =>
      page
        .locator('[data-search-page] ol a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)!));
    const inOrder = async () => {
      const list = (await places()).map((slug) => order.get(slug)!);
      expect(list).toEqual(list.toSorted((a, b) => a - b));
      return list;
    };
    const [[common], [next, nextCount]] = sorted as [[string, number], [string, number]];
    const [rare, rareCount] = sorted.at(-1)!;

    await ask(common);
    expect(await status.textContent()).toContain('so far');
    await inOrder();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.waitForTimeout(1500);
    const stopped = await status.textContent();
    expect(stopped).toContain('so far');
    await page.waitForTimeout(1500);
    expect(await status.textContent()).toBe(stopped);

    await ask(next);
    await status.filter({ hasText: `${nextCount.toLocaleString('en')} places. ` }).waitFor();
    expect((await inOrder())[0]).toBe(texts.findIndex((words) => words.includes(next)) >> 2);
    await ask(rare);
    expect(await status.textContent()).toMatch(new RegExp(`^${rareCount} place`));
    server.close();
  },
  600_000,
);
