/** What a reader does while a search is still under way, and what is left of it when they come back. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { follow, hits, settled, url, visit } from './browser.ts';

/** Texts come late from now on. */
const delay = (page: Page, ms: number, files = '**/fragment/**') =>
  page.route(files, (route) => setTimeout(() => void route.continue().catch(() => undefined), ms));
const searchPage = (page: Page) => page.locator('[data-search-page]');
const status = (page: Page) => searchPage(page).locator('[data-search-status]').textContent();
/** The paragraph whose row has the focus; else the name of what has it. */
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash || document.activeElement!.tagName);

test('two forms on one page do not end each other’s search', async () => {
  const page = await visit('/search/');
  await delay(page, 300);
  await page.keyboard.press('Tab');
  await searchPage(page).locator('input').fill('cooperation');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pipeline');
  await page.locator('[data-search-dialog] [data-search-result]').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => status(page)).toMatch(/^\d+ paragraphs in \d sections\.$/);
});

test('the focus in the results outlives the answer to another query', async () => {
  const page = await visit('/search/?q=railway');
  await searchPage(page).locator('[data-search-result]').first().waitFor();
  await settled(page);
  await delay(page, 400);
  await searchPage(page).locator('input').fill('AI');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('mark').allTextContents()).toContain('artificial intelligence');
  await settled(page);
  expect(await focused(page)).toMatch(/^#p/);
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('INPUT');
});

test('Enter before there is a result leads nowhere once the reader has left, or typed on', async () => {
  const page = await visit('/');
  await delay(page, 600, '**/*.pf_meta');
  await page.keyboard.press('Control+k');
  // Before its script is there the form leads to the search page.
  await page.locator('[data-search-dialog] [data-search-status]').waitFor({ state: 'attached' });
  await page.keyboard.type('pipeline');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('[data-search-dialog] [data-search-result]').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(200);
  expect(page.url()).toBe(url('/'));
});

test('pressed twice, the listing of places is one, and more of it are asked for by a key without losing the focus', async () => {
  const page = await visit('/search/?q=the');
  await searchPage(page).locator('[data-search-result]').first().waitFor();
  await page.getByRole('button', { name: 'Every place' }).dblclick();
  await expect.poll(() => status(page)).toMatch(/^[\d,]+ places\./);
  await settled(page);
  expect(await page.getByRole('button', { name: 'More places' }).count()).toBe(1);
  const before = (await hits(page)).length;
  await page.getByRole('button', { name: 'More places' }).press('Enter');
  await expect.poll(async () => (await hits(page)).length).toBeGreaterThan(before);
  await settled(page);
  const place = () =>
    page.evaluate(() => [...document.querySelectorAll('[data-search-result]')].indexOf(document.activeElement as HTMLAnchorElement));
  expect(await place()).toBe(before);
});

test.each([
  ['Exact form only', /^4 paragraphs/],
  ['Every place', /^\d+ places\./],
])('from a result of "%s" the back button leads to the same list, and to the link that was followed', async (control, said) => {
  const page = await visit('/search/?q=railway');
  await searchPage(page).locator('[data-search-result]').first().waitFor();
  await settled(page);
  await page.getByRole('button', { name: control }).click();
  await expect.poll(() => status(page)).toMatch(said);
  await settled(page);
  const before = await hits(page);
  const link = page.locator('[data-search-result]').nth(3);
  const address = await link.getAttribute('href');
  await follow(link);
  await page.goBack();
  await expect.poll(() => status(page)).toMatch(said);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(address);
  expect(await hits(page)).toEqual(before);
});

test('who comes back and types keeps the focus', async () => {
  const page = await visit('/search/?q=railway');
  await searchPage(page).locator('[data-search-result]').nth(1).waitFor();
  await settled(page);
  await follow(page.locator('[data-search-result]').nth(1));
  await delay(page, 700);
  await page.goBack();
  await expect.poll(() => searchPage(page).locator('input').inputValue()).toBe('railway');
  await searchPage(page).locator('input').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' transport', { delay: 120 });
  await settled(page);
  expect(await searchPage(page).locator('input').inputValue()).toBe('railway transport');
});

test('words that are still being composed, as keyboards of phones do, are searched', async () => {
  const page = await visit('/search/');
  await searchPage(page).locator('input').focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'railway', selectionStart: 7, selectionEnd: 7 });
  await expect.poll(() => status(page)).toMatch(/^\d+ paragraphs/);
});

test.each(['pf_index', 'pf_meta'])(
  'where a host answers for a lost .%s with a page, the search says that it fails, and tries again',
  async (kind) => {
    const page = await visit('/');
    await page.route(`**/*.${kind}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Not here</title>' }),
    );
    await page.keyboard.press('Control+k');
    await page.keyboard.type('pipeline');
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    // It fails once more, and does not lose who pressed it by a key.
    await again.press('Enter');
    await page.waitForTimeout(500);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Try again');
    await page.unroute(`**/*.${kind}`);
    await again.press('Enter');
    await page.locator('[data-search-dialog] [data-search-result]').first().waitFor();
  },
);
