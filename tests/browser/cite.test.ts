import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { url, visit } from './browser.ts';

const STYLES = ['apa', 'mla', 'chicago', 'gbt7714', 'bibtex', 'ris', 'csl-json'];
const cited = (page: Page, form: string) => page.locator(`[data-citation="${form}"]`).textContent();
const open = (page: Page) => page.locator('[data-citation=apa]').waitFor();
const year = new Date().getFullYear();

test('a paragraph is cited in seven forms, with its number and today, loaded when the dialog opens', async () => {
  const page = await visit('/sections/three-coordinations/');
  await page.waitForLoadState('networkidle');
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .join(),
  );
  expect(loaded).not.toMatch(/cit/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('#p2').hover();
  await page.getByRole('button', { name: 'Cite paragraph 2' }).click();
  await open(page);
  expect(asked).toContain(url('/sections/three-coordinations/citations.json'));
  for (const form of STYLES) {
    const text = (await cited(page, form))!;
    expect(text).toContain('http://localhost:4321/sections/three-coordinations/?edition=1#p2');
    expect(text).not.toMatch(/90909|2222/);
    expect(text).toMatch(/not the author.+s own wording/);
  }
  expect(await cited(page, 'mla')).toContain(`${year}.`);
  expect(await cited(page, 'bibtex')).toContain('Paragraph 2. ');
  expect(await page.locator('dialog[data-cite] .in-text').first().textContent()).toBe('In the text: (Wenyang, 2026, para. 2)');
});

test('by keyboard: the control after the number opens it, a button copies with italics, Escape leads back', async () => {
  const page = await visit('/sections/three-coordinations/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('#p3 [data-number]').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await open(page);
  const focused = () => page.evaluate(() => document.activeElement!.ariaLabel ?? document.activeElement!.textContent);
  expect(await focused()).toBe('Close');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Copy APA');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const clipboard = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
  });
  expect(clipboard[0]).toBe(await cited(page, 'apa'));
  expect(clipboard[1]).toContain('<i>High-quality Joint Construction');
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await focused()).toBe('Cite paragraph 3');
});

test('the section as a whole, and the whole article, are cited without a paragraph', async () => {
  const page = await visit('/sections/mechanisms/');
  await page.locator('a[data-cite-open]').click();
  await open(page);
  expect(await cited(page, 'chicago')).toContain('/sections/mechanisms/?edition=1.');
  expect(await page.getByRole('link', { name: 'cite.bib' }).getAttribute('href')).toBe(url('/sections/mechanisms/cite.bib'));

  await page.goto(url('/article/'));
  await page.locator('.section-head a[data-cite-open]').click();
  await open(page);
  expect(await cited(page, 'csl-json')).toContain('"URL": "http://localhost:4321/"');
  await page.keyboard.press('Escape');
  // A paragraph of the whole-article page is cited at its section.
  await page.locator('#mechanisms-p4').hover();
  await page.locator('#mechanisms-p4 [data-cite-open]').click();
  await page.getByText('Cite paragraph 4 of 2.2.4').waitFor();
  expect(await cited(page, 'apa')).toContain('/sections/mechanisms/?edition=1#p4');
});

test('on a phone the dialog fits, and nothing scrolls sideways', async () => {
  const page = await visit('/sections/three-coordinations/#p1', { viewport: { width: 320, height: 568 }, hasTouch: true });
  await page.locator('#p1 [data-cite-open]').tap();
  await open(page);
  const { left, right, wide } = await page
    .locator('dialog[data-cite]')
    .evaluate((dialog) => ({ ...dialog.getBoundingClientRect().toJSON(), wide: dialog.scrollWidth > dialog.clientWidth }));
  expect([left >= 0, right <= 320, wide]).toEqual([true, true, false]);
});

test('where the text of the dialog cannot be had, it says so', async () => {
  const page = await visit('/sections/three-coordinations/');
  await page.route('**/citations.json', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: 'A page that is no data' }),
  );
  await page.locator('a[data-cite-open]').click();
  await page.getByText('The citation could not be loaded.').waitFor();
});
