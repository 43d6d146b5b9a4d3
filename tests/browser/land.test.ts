import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { marks, search, settled, url, visit, watch } from './browser.ts';

const target = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector(':target')!.getBoundingClientRect();
    const header = document.querySelector('.site-header')!.getBoundingClientRect();
    const sticky = getComputedStyle(document.querySelector('.site-header')!).position === 'sticky';
    return { id: document.querySelector(':target')!.id, clear: box.top >= (sticky ? header.bottom : 0), inView: box.top < innerHeight };
  });

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as Partial<HTMLAnchorElement>).href ?? document.activeElement!.localName);

test('from hit to hit of a page the focus stays at the control, and goes to the paragraph as the bar goes', async () => {
  const page = await visit('/');
  await search(page, '"institutional opening-up"');
  await page.locator('[data-search-result][href$="high-level-opening-up/#p2"]').press('Enter');
  await page.locator('[data-hits-next]').press('Enter');
  await page.waitForURL('**/sections/high-level-opening-up/#p3');
  await expect.poll(() => page.evaluate(() => document.activeElement!.textContent)).toBe('Next');
  await page.locator('[data-hits-clear]').press('Enter');
  expect(await focused(page)).toBe(page.url());
});

test('Ctrl+K, words, Enter: the paragraph in view with the words marked, under a clean address', async () => {
  const page = await visit('/');
  await search(page, 'soft connectivity');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sections/mechanisms/#p2');
  await page.locator('[data-hits]').waitFor();
  expect(page.url()).toBe(url('/sections/mechanisms/#p2'));
  expect(await target(page)).toEqual({ id: 'p2', clear: true, inView: true });
  const words = (await marks(page)).map((word) => word.toLowerCase());
  expect(new Set(words)).toEqual(new Set(['soft', 'connectivity']));
  expect(await page.locator('article mark').count()).toBe(0);
});

test('a phrase is marked as a phrase, each time', async () => {
  const page = await visit('/');
  await search(page, '“soft connectivity”');
  await page.keyboard.press('Enter');
  await page.locator('[data-hits]').waitFor();
  expect((await marks(page)).map((phrase) => phrase.toLowerCase())).toEqual(['soft connectivity', 'soft connectivity']);
});

test('from a result to the next hit and back, across sections', async () => {
  const page = await visit('/');
  await search(page, 'soft connectivity');
  await page.keyboard.press('Enter');
  await page.locator('[data-hits]').waitFor();
  expect(await page.locator('[data-hits-count]').textContent()).toBe('2 of 2');
  await page.locator('[data-hits-previous]').click();
  await page.waitForURL('**/sections/three-coordinations/#p2');
  await page.locator('[data-hits]').waitFor();
  expect(await page.locator('[data-hits-count]').textContent()).toBe('1 of 2');
  expect(await marks(page)).toContain('soft');
  expect(await target(page)).toEqual({ id: 'p2', clear: true, inView: true });
});

test.each(['Escape', 'the control'])('%s clears the marks; the address stays, and a reload does not bring them back', async (way) => {
  const page = await visit('/');
  await search(page, 'soft connectivity');
  await page.keyboard.press('Enter');
  await page.locator('[data-hits]').waitFor();
  if (way === 'Escape') await page.keyboard.press('Escape');
  else await page.locator('[data-hits-clear]').click();
  expect(await marks(page)).toEqual([]);
  expect(await page.locator('[data-hits]').isHidden()).toBe(true);
  expect(page.url()).toBe(url('/sections/mechanisms/#p2'));
  await page.reload();
  await page.waitForTimeout(200);
  expect(await marks(page)).toEqual([]);
});

test('a result on the page at hand lands too, and Back returns to the results', async () => {
  const page = await visit('/sections/mechanisms/');
  await search(page, 'soft connectivity');
  await page.keyboard.press('Enter');
  await page.locator('[data-hits]').waitFor();
  expect(await target(page)).toEqual({ id: 'p2', clear: true, inView: true });
  expect(await marks(page)).toContain('soft');
  // Not at the control that opened the dialog: who listens reads on here.
  expect(await focused(page)).toBe(url('/sections/mechanisms/#p2'));
  await expect.poll(() => page.getByRole('region', { name: 'Search hits' }).ariaSnapshot()).toContain('status: soft connectivity 2 of 2');
  await page.goBack();
  await page.locator('dialog[open] [data-search-result]').first().waitFor();
  expect(await page.locator('dialog[open] input').inputValue()).toBe('soft connectivity');
});

test('a second search that leads to the paragraph at hand marks its own words', async () => {
  const page = await visit('/sections/mechanisms/#p2');
  for (const query of ['"heart connectivity"', '"customs clearance"']) {
    await search(page, query);
    await page.keyboard.press('Enter');
    await expect.poll(() => marks(page)).toContain(query.slice(1, -1));
  }
  expect(await marks(page)).toEqual(['customs clearance']);
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

test('Back returns to the same results at the same place, from another page', async () => {
  const page = await visit('/sections/introduction/');
  await search(page, 'cooperation');
  const chosen = page.locator('[data-search-result]').nth(15);
  await chosen.scrollIntoViewIfNeeded();
  const href = await chosen.evaluate((link) => (link as HTMLAnchorElement).href);
  const scroll = await page.locator('[data-search-dialog] .search-results').evaluate((list) => list.scrollTop);
  await chosen.click();
  await page.waitForURL(href);
  await page.goBack();
  await page.locator('dialog[open] [data-search-result]').nth(15).waitFor();
  await settled(page);
  expect(await page.locator('dialog[open] input').inputValue()).toBe('cooperation');
  expect(await page.locator('[data-search-dialog] .search-results').evaluate((list) => list.scrollTop)).toBeCloseTo(scroll, -1);
  expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(href);
});

test('Back returns to the search page as it was left', async () => {
  const page = await visit('/search/');
  await page.locator('[data-search-page] input').pressSequentially('cooperation');
  await settled(page);
  const chosen = page.locator('[data-search-page] [data-search-result]').nth(12);
  await chosen.scrollIntoViewIfNeeded();
  const scroll = await page.evaluate(() => scrollY);
  await chosen.click();
  await page.waitForURL('**/sections/**');
  await page.goBack();
  await page.waitForURL('**/search/?q=cooperation');
  await page.locator('[data-search-page] [data-search-result]').nth(12).waitFor();
  await settled(page);
  expect(await page.evaluate(() => scrollY)).toBeCloseTo(scroll, -1);
});

test('a result opened in a new tab is marked too', async () => {
  const page = await visit('/');
  await search(page, 'soft connectivity');
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page
      .locator('[data-search-result]')
      .first()
      .click({ modifiers: ['Control'] }),
  ]);
  watch(tab);
  await tab.locator('[data-hits]').waitFor();
  expect(await marks(tab)).toContain('soft');
});

test('where the browser refuses storage, the paragraph is shown all the same', async () => {
  const page = await visit('/');
  await page.context().addInitScript(() => {
    for (const kind of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, kind, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  });
  await page.reload();
  await search(page, 'soft connectivity');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/#p2');
  expect(await target(page)).toEqual({ id: 'p2', clear: true, inView: true });
});
