import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { splitWords } from '../../src/model/text.ts';
import { generateContent } from '../bench/generate-content.ts';
import { articleJson } from '../dist/pages.ts';
import { serve } from '../serve.ts';
import { buildSite } from '../site.setup.ts';
import { hits, visit } from './browser.ts';

test('of more than fifty results fifty are shown, and the others at a press, with the focus at the first of them', async () => {
  const [content, site] = [resolve('.cache/tests/content-20'), resolve('.cache/tests/site-20')];
  generateContent(content, 20);
  buildSite(site, { CONTENT_DIR: content, BASE_PATH: '/', WITHOUT: 'article,pdf,epub,markdown,pictures,feed,offline,compressed' });
  const server = await serve(site, '/');
  const texts = articleJson(site).sections.flatMap(({ slug, paragraphs }) =>
    paragraphs.map(({ id, text }) => ({ at: `${slug}#${id}`, words: new Set(splitWords(text).map(({ fold }) => fold)) })),
  );
  const having = (word: string) => texts.filter(({ words }) => words.has(word)).map(({ at }) => at);
  const common = [...texts[0]!.words].toSorted((a, b) => having(b).length - having(a).length)[0]!;
  const expected = having(common);
  expect(expected.length).toBeGreaterThan(50);

  const page = await visit(`search/?q="${common}"`, { at: server.url });
  await expect.poll(async () => (await hits(page)).length).toBe(50);
  await page.getByRole('button', { name: 'More results' }).press('Enter');
  await expect.poll(async () => (await hits(page)).toSorted()).toEqual(expected.toSorted());
  await expect.poll(() => page.evaluate(() => document.activeElement!.closest('li')?.matches(':nth-child(51)'))).toBe(true);
  server.close();
});
