/** What readers do with a list of places, with a name that the text spells out, and without a connection. */
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { splitWords } from '../../src/model/text.ts';
import { articleJson } from '../dist/pages.ts';
import { hits, marks, search, settled, url, visit } from './browser.ts';

interface NamedEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly searchAs?: readonly string[];
}

/** How often any of the forms stands in a text, the longest counting where several do; one of a single word only with its capital. */
function countRuns(text: string, forms: readonly (readonly string[])[]): number {
  const words = splitWords(text).map(({ fold, start }) => ({ word: fold.replace(/s$/, ''), capital: /\p{Lu}/u.test(text[start]!) }));
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const form = forms.find(
      (run) => run.every((word, i) => word.replace(/s$/, '') === words[at + i]?.word) && (run.length > 1 || words[at]!.capital),
    );
    if (form === undefined) continue;
    count++;
    at += form.length - 1;
  }
  return count;
}

const STATUS = '[data-search-page] [data-search-status]';

test('places of an abbreviation are those of the names it stands for, each once, and its excerpts are the text', async () => {
  const kinds = parse(readFileSync('content/names.yaml', 'utf8')) as Record<string, NamedEntry[]>;
  const entry = Object.values(kinds)
    .flat()
    .find((one) => one.searchAs?.includes('BRI'))!;
  const forms = [entry.name, ...entry.aliases].map((form) => splitWords(form).map(({ fold }) => fold)).sort((a, b) => b.length - a.length);
  const texts = articleJson(inject('site')).sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const count = texts.reduce((sum, text) => sum + countRuns(text, forms), 0);
  const page = await visit('/search/?q=BRI');
  await page.locator('mark').first().waitFor();
  for (const excerpt of await page.locator('.excerpt').allTextContents())
    expect(texts.some((text) => text.includes(excerpt.replace(/^… ?| ?…$/g, '').trim()))).toBe(true);
  await page.getByRole('button', { name: 'Every place' }).click();
  await expect.poll(() => page.locator(STATUS).textContent()).toMatch(new RegExp(`^${count} places\\.`));
});

test('from every place a press leads back to the results, and another form of it stays a list of places', async () => {
  const page = await visit('/search/?q=railway');
  const status = page.locator(STATUS);
  await page.locator('[data-search-result]').first().waitFor();
  await settled(page);
  const found = await status.textContent();
  await page.getByRole('button', { name: 'Every place' }).press('Enter');
  await expect.poll(() => status.textContent()).toMatch(/^\d+ places\./);
  const places = await status.textContent();
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Best first');
  await page.getByRole('button', { name: 'Exact form only' }).click();
  await expect.poll(() => status.textContent()).toMatch(/^\d+ places\./);
  await expect.poll(async () => parseInt((await status.textContent())!)).toBeLessThan(parseInt(places!));
  await page.getByRole('button', { name: 'Other forms too' }).click();
  await expect.poll(() => status.textContent()).toBe(places);
  await page.getByRole('button', { name: 'Best first' }).press('Enter');
  await expect.poll(() => status.textContent()).toBe(found);
  await expect.poll(() => page.evaluate(() => document.activeElement!.textContent)).toBe('Every place');
});

test('where places cannot be had, the results stay', async () => {
  const page = await visit('/search/?q=railway', { expectCut: true });
  await page.locator('[data-search-result]').first().waitFor();
  await page.route('**/_astro/*.js', (route) => route.abort());
  const before = await page.locator('[data-search-result]').count();
  await page.getByRole('button', { name: 'Every place' }).click();
  await expect.poll(() => page.locator(STATUS).textContent()).toContain('could not be loaded');
  expect(await page.locator('[data-search-result]').count()).toBe(before);
});

test('a count is read out once, when the reader has stopped typing', async () => {
  const page = await visit('/search/');
  await page.locator('[data-search-page] input').focus();
  await page.locator(STATUS).waitFor({ state: 'attached' });
  await page.evaluate((selector) => {
    const status = document.querySelector(selector)!;
    const said: string[] = [];
    new MutationObserver(() => {
      if (status.querySelector('[aria-hidden]') === null) said.push(status.textContent!);
    }).observe(status, { childList: true, characterData: true, subtree: true });
    Object.assign(globalThis, { said });
  }, STATUS);
  await page.keyboard.type('railway bill of lading', { delay: 120 });
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.at(-1))).toMatch(/^\d+ paragraphs? in/);
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.filter(Boolean).length)).toBe(1);
});

test.each(['dialog', 'page'])(
  'in the %s a search whose script cannot be had says so, and comes with the next key once it can',
  async (where) => {
    const page = await visit('/sections/interconnection/', { expectCut: true });
    const boot = await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module]')!.src);
    await page.route('**/_astro/*.js', (route) => (route.request().url() === boot ? route.continue() : route.abort()));
    if (where === 'page') await page.goto(url('/search/'));
    else await page.keyboard.press('Control+k');
    const field = page.locator(where === 'page' ? '[data-search-page] input' : '[data-search-dialog] input');
    await expect.poll(() => field.evaluate((input: HTMLInputElement) => input.validationMessage)).toBe('Search could not be loaded.');
    await page.unrouteAll();
    await field.focus();
    await page.keyboard.type('pipeline');
    await page.locator('[data-search-result]').first().waitFor();
    expect(await field.evaluate((input: HTMLInputElement) => input.validationMessage)).toBe('');
  },
);

test('the last word of an address is whole: what only begins so is said to be that, or is none', async () => {
  const page = await visit('/search/?q=connectiv');
  await expect.poll(() => page.locator(STATUS).textContent()).toContain('“connectiv” stands there only as the beginning of longer words.');
  const short = await visit('/search/?q=us');
  await expect.poll(() => short.locator(STATUS).textContent()).toBe('Nothing found. No paragraph has “us”.');
});

test('words of a language without spaces are found inside their sentence, and marked', async () => {
  const page = await visit('', { site: 'otherSiteUrl' });
  await search(page, '没有空格 漢字');
  expect(await hits(page)).toEqual(['languages#p3']);
  expect(await page.locator('[data-search-result] mark').allTextContents()).toEqual(['没有空格', '漢字']);
  await page.keyboard.press('Enter');
  await page.locator('[data-hits]').waitFor();
  expect(await marks(page)).toEqual(['没有空格', '漢(kan)字']);
});
