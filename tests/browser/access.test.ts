import { describe, expect, test } from 'vitest';
import { follow, hits, search, url, visit } from './browser.ts';
import { PAGES } from './page-kinds.ts';

test.each(PAGES)('at 320 by 256 px (400 %% zoom) %s needs no sideways scrolling, and nothing stands over the text', async (path) => {
  const page = await visit(path, { viewport: { width: 320, height: 256 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.site-header')!).position)).toBe('static');
});

test('search by keyboard alone: open, move through the results, leave, and be where one was', async () => {
  const page = await visit('/sections/introduction/');
  const control = page.locator('[data-search-open]');
  await control.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('search');
  await page.keyboard.press('Escape');
  expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);

  await search(page, 'connectivity');
  const focused = () => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href ?? 'field');
  const all = await hits(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(url(`/sections/${all[1]!.replace('#', '/#')}`));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('field');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/sections/${all[0]!.replace('#', '/#')}`);
});

test.each(['Control+k', 'Meta+k'])('%s opens the search, Escape leaves it', async (keys) => {
  const page = await visit('/sections/introduction/');
  await page.waitForLoadState('load');
  await page.keyboard.press(keys);
  expect(await page.locator('dialog[open] input[type=search]').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

test.each(['/', '/sections/introduction/', '/terms/', '/about/'])('on %s no letter, digit or sign alone does anything', async (path) => {
  const page = await visit(path);
  await page.waitForLoadState('load');
  const state = () =>
    page.evaluate(() => ({
      opened: [...document.querySelectorAll('dialog[open], [role=dialog]')].map(({ className }) => className),
      focused: document.activeElement!.outerHTML.slice(0, 80),
      address: location.href,
    }));
  // Of the page as a whole, and of a control that has the focus.
  for (const focused of ['body', '[data-search-open]']) {
    await page.locator(focused).focus();
    const before = await state();
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789/?') {
      await page.keyboard.press(key);
      expect({ key, ...(await state()) }).toEqual({ key, ...before });
    }
    // What a key might load would be there by then.
    await page.waitForTimeout(300);
    expect(await state()).toEqual(before);
  }
});

test('keys pressed while a word is being composed (IME) do nothing else', async () => {
  const page = await visit('/');
  await search(page, 'connectivity');
  await page.evaluate(() => {
    const field = document.querySelector('dialog input')!;
    for (const key of ['ArrowDown', 'Escape', 'Enter'])
      field.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }));
  });
  expect(await page.locator('dialog[open]').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false };

  test('every text and way is there', async () => {
    const page = await visit('/', options);
    await follow(page.locator('main a', { hasText: 'Guided by the eight actions' }));
    expect(await page.locator('main article h1').textContent()).toContain('Guided by the eight actions');
    await page.getByRole('link', { name: 'Paragraph 9', exact: true }).click();
    expect(page.url()).toBe(url('/sections/eight-actions/#p9'));
    await follow(page.locator('a[rel=next]'));
    expect(page.url()).toBe(url('/sections/interconnection/'));
  });

  test('the outline is one tap away on a phone', async () => {
    const page = await visit('/sections/interconnection/', { ...options, viewport: { width: 390, height: 800 } });
    expect(await page.locator('#outline').isVisible()).toBe(false);
    await page.locator('.contents-control').click();
    await follow(page.locator('#outline a', { hasText: 'Eight actions' }));
    expect(page.url()).toBe(url('/sections/eight-actions/'));
  });

  test('search says what to use instead, and shows no dead controls', async () => {
    const page = await visit('/sections/interconnection/', options);
    await follow(page.locator('[data-search-open]'));
    expect(page.url()).toBe(url('/search/'));
    expect(await page.locator('noscript').textContent()).toContain('whole article');
    expect(await page.locator('.search-form:visible, [data-theme-control]:visible').count()).toBe(0);
  });
});
