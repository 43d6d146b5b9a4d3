/** The main journey in an engine of another make: open, find, land, mark, copy a link, cite. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchFirefox } from './firefox.ts';

let firefox: Browser;
let page: Page;
const faults: string[] = [];
const url = inject('siteUrl');
beforeAll(async () => {
  firefox = await launchFirefox();
  page = await firefox.newPage();
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
}, 60_000);
afterAll(() => firefox.close());

/** Types where the focus is, as a reader does. */
const type = (words: string) => page.keyboard.type(words, { delay: 20 });
/** Waits until the results no longer change. */
async function settled(): Promise<void> {
  const now = () => page.$eval('[data-search-results]', (list) => list.textContent);
  for (let before = await now(), same = 0; same < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const after = await now();
    same = after === before ? same + 1 : 0;
    before = after;
  }
}
const marks = () => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));

test('Firefox opens a section, finds a phrase, lands on its paragraph with the words marked, and clears them', async () => {
  await page.goto(`${url}sections/introduction/`);
  expect(await page.$eval('main article h1', (heading) => heading.textContent)).toBeTruthy();
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('dialog[open] input[type=search]');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('search');
  await type('"soft connectivity"');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-search-result] mark')].some((mark) => /soft connectivity/i.test(mark.textContent)),
  );
  await settled();
  const first = await page.$eval('[data-search-result]', (link) => (link as HTMLAnchorElement).href);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash !== '' && (CSS.highlights.get('search')?.size ?? 0) > 0);
  expect(page.url()).toBe(first);
  expect(first).toMatch(/\/sections\/[a-z-]+\/#p\d+$/);
  expect((await marks()).map((phrase) => phrase.toLowerCase())).toEqual(['soft connectivity', 'soft connectivity']);
  const seen = await page.$eval(':target', (paragraph) => {
    const { top } = paragraph.getBoundingClientRect();
    return top >= document.querySelector('.site-header')!.getBoundingClientRect().bottom && top < innerHeight;
  });
  expect(seen).toBe(true);
  await page.keyboard.press('Escape');
  expect(await marks()).toEqual([]);
}, 60_000);

test('Firefox copies the link of selected words, and shows what to cite', async () => {
  await page.goto(`${url}sections/three-coordinations/`);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('p2')!));
  await page.waitForSelector('[data-quote-toolbar] [data-copy=link]');
  await page.evaluate(() => {
    delete (globalThis as { copied?: string }).copied;
    navigator.clipboard.writeText = (text) => {
      (globalThis as { copied?: string }).copied = text;
      return Promise.resolve();
    };
    navigator.clipboard.write = async ([item]) => {
      (globalThis as { copied?: string }).copied = await (await item!.getType('text/plain')).text();
    };
  });
  await page.click('[data-copy=link]');
  const copied = () => page.evaluate(() => (globalThis as { copied?: string }).copied);
  await page.waitForFunction(() => (globalThis as { copied?: string }).copied !== undefined);
  expect(await copied()).toMatch(/\/sections\/three-coordinations\/(?:\?edition=\d+)?#p2/);
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await page.click('a[data-cite-open]');
  await page.waitForSelector('dialog[open] [data-citation=apa]');
  expect(await page.$eval('[data-citation=apa]', (text) => text.textContent)).toContain('Wenyang');
  expect(faults).toEqual([]);
}, 60_000);
