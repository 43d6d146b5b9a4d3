/** What a reader does before a script or its data has come: it is neither lost, nor thrown over by what comes late. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { search, url, visit } from './browser.ts';

const SECTION = '/sections/high-level-opening-up/';

/** Holds files up from now on. @returns what lets them go. */
async function hold(page: Page, files: string | RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, (route) => held.then(() => route.continue()).catch(() => undefined));
  return release;
}

/** Until what was let go has done what it does. */
const later = (page: Page) => page.waitForTimeout(500);
const press = (page: Page, id: string, name: string) => page.locator(`#${id}`).getByRole('button', { name }).press('Enter');

test('the citation that was asked for last is the one that is shown', async () => {
  const page = await visit('/article/');
  const release = await hold(page, '**/high-level-opening-up/citations.json');
  await press(page, 'high-level-opening-up-p3', 'Cite');
  await page.locator('dialog[data-cite]').waitFor();
  await page.keyboard.press('Escape');
  await press(page, 'eight-actions-p2', 'Cite');
  await page.locator('[data-citation=apa]').waitFor();
  release();
  await later(page);
  expect(await page.locator('[data-citation=apa]').textContent()).toContain('/sections/eight-actions/');
});

test('a citation that comes late does not take the keys of a search', async () => {
  const page = await visit(SECTION);
  await page.locator('[data-search-open]').hover();
  await page.waitForLoadState('networkidle');
  const release = await hold(page, '**/_astro/*.js');
  await press(page, 'p2', 'Cite');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rail');
  release();
  await later(page);
  await page.keyboard.type('way');
  expect(await page.locator('[data-search-dialog] input').inputValue()).toBe('railway');
  expect(await page.locator('dialog[data-cite][open]').count()).toBe(0);
});

test('words that were selected before the scripts came have the toolbar', async () => {
  const page = await visit('/');
  const release = await hold(page, '**/_astro/*.js');
  await page.goto(url(SECTION), { waitUntil: 'commit' });
  await page.locator('#p2').dblclick();
  release();
  await page.locator('[data-quote-toolbar]').waitFor();
});

test('what comes late does not move the page', async () => {
  const page = await visit(SECTION);
  const release = await hold(page, '**/entries.json');
  await press(page, 'p2', 'Where else');
  await page.evaluate(() => scrollTo(0, 2000));
  release();
  await later(page);
  expect(await page.evaluate(() => scrollY)).toBe(2000);
});

test('“Where else” pressed once more is closed', async () => {
  const page = await visit(SECTION);
  await page.locator('#p2').hover();
  const control = page.locator('#p2').getByRole('button', { name: 'Where else' });
  await control.click();
  await page.getByRole('dialog', { name: 'Where else: paragraph 2' }).waitFor();
  await control.click();
  await later(page);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test.each(['comes late', 'is missing'])('a second tap on a term follows its link, also where its entry %s', async (how) => {
  const page = await visit('/sections/three-coordinations/', { hasTouch: true, expect404: true });
  await page.waitForLoadState('networkidle');
  if (how === 'is missing') await page.route('**/entries.json', (route) => route.fulfill({ status: 404 }));
  else await hold(page, '**/entries.json');
  const soft = page.locator('#p2 a[href$="/terms/#soft-connectivity"]');
  await soft.tap();
  await later(page);
  await soft.tap();
  await page.waitForURL(url('/terms/#soft-connectivity'));
});

test('a page that the browser kept knows the theme and the place that were chosen since', async () => {
  const page = await visit('/');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    localStorage['theme/'] = 'dark';
    localStorage['place/'] = JSON.stringify({ path: '/sections/mechanisms/#p3', title: '2.2.4', paragraph: 3 });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await page.locator('[data-theme-control]').textContent()).toMatch(/dark$/);
  expect(await page.locator('[data-resume]').textContent()).toContain('¶ 3');
});

test('an entry that the filter hides is shown to who is led to it', async () => {
  const page = await visit('/terms/');
  await page.locator('[data-entry-filter]').fill('soft');
  await page.evaluate(() => (location.hash = 'three-coordinations'));
  await expect.poll(() => page.locator('#three-coordinations').isVisible()).toBe(true);
});

test('an outline that lay over the text is beside it once there is room', async () => {
  const page = await visit(SECTION, { viewport: { width: 820, height: 1180 } });
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.waitForLoadState('networkidle');
  await page.setViewportSize({ width: 1180, height: 820 });
  await expect.poll(() => page.locator('[data-outline]:popover-open').count()).toBe(0);
});

test('on the way back from hit to hit the bar says which is on the page', async () => {
  const page = await visit(SECTION);
  await search(page, 'opening');
  await page.locator('[data-search-dialog] [data-search-result][href*="/high-level-opening-up/"]').first().click();
  const bar = page.locator('[data-hits-count]');
  const before = await bar.textContent();
  await page.locator('[data-hits-next]').click();
  await expect.poll(() => bar.textContent()).not.toBe(before);
  await page.goBack();
  await expect.poll(() => bar.textContent()).toBe(before);
});

test('a search that was left, or typed before its script came, is what it was', async () => {
  const page = await visit('/');
  const release = await hold(page, '**/*.pf_meta');
  await page.keyboard.press('Control+k');
  await page.locator('[data-search-dialog] [data-search-status]').waitFor({ state: 'attached' });
  await page.keyboard.type('pipeline');
  for (const key of ['Enter', 'Escape', 'Control+k']) await page.keyboard.press(key);
  release();
  await page.locator('[data-search-dialog] [data-search-result]').first().waitFor();
  await later(page);
  expect(page.url()).toBe(url('/'));

  const scripts = await hold(page, '**/_astro/*.js');
  await page.goto(url('/search/?q=railway'), { waitUntil: 'commit' });
  const field = page.locator('[data-search-page] input');
  await field.fill('pipeline');
  await field.blur();
  scripts();
  await page.locator('[data-search-page] [data-search-result]').first().waitFor();
  expect(await field.inputValue()).toBe('pipeline');
});
