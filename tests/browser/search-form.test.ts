/** The form and its list: focus, history, odd input, and what is said where the search cannot be had. */
import { expect, test } from 'vitest';
import { hits, search, settled, url, visit } from './browser.ts';

test('a result that has the focus keeps it while the others arrive', async () => {
  const page = await visit('/search/');
  await page.locator('[data-search-page] input').pressSequentially('cooperation');
  await page.locator('[data-search-result]').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  const before = await focused();
  expect(before).toContain('#p');
  await page.getByText(/^\d+ paragraphs in/).waitFor();
  await settled(page);
  expect(await focused()).toBe(before);
});

test('a control that is made anew keeps the focus', async () => {
  const page = await visit('/');
  await search(page, 'cooperation');
  await page.locator('[data-search-dialog]').getByRole('button', { name: 'Exact form only' }).press('Enter');
  await page.locator('[data-search-dialog]').getByRole('button', { name: 'Other forms too' }).waitFor();
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Other forms too');
});

test('each search that was meant is one entry of the history, typing makes none', async () => {
  const page = await visit('/search/');
  const field = page.locator('[data-search-page] input');
  for (const words of ['pipeline', 'spices']) {
    await field.fill(words);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/search/?q=${words}`);
  }
  await settled(page);
  await page.goBack();
  await page.waitForURL('**/search/?q=pipeline');
  await settled(page);
  expect(await hits(page)).toEqual(['three-coordinations#p4']);
});

test('before the scripts are there, what is typed is kept, and what is about to be typed stands alone', async () => {
  const page = await visit('/');
  let release = (): void => undefined;
  await page.route('**/_astro/*.js', (route) => held.then(() => route.continue()));
  const field = page.locator('[data-search-page] input');
  const result = page.locator('[data-search-page] [data-search-result]').first();
  let held = new Promise<void>((resolve) => (release = resolve));
  await page.goto(url('/search/?q=pipeline'), { waitUntil: 'commit' });
  await field.fill('spices');
  release();
  await result.waitFor();
  expect(await field.inputValue()).toBe('spices');

  held = new Promise<void>((resolve) => (release = resolve));
  await page.goto(url('/search/?q=railway'), { waitUntil: 'commit' });
  await field.focus();
  release();
  await result.waitFor();
  await page.keyboard.type('spices');
  expect(await field.inputValue()).toBe('spices');
});

test('where a file of the search is missing, it says so, shows ways on, and tries again when asked', async () => {
  const page = await visit('/', { expect404: true });
  await page.route('**/*.pf_meta', (route) => route.fulfill({ status: 404, body: '' }));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pipeline');
  const dialog = page.locator('[data-search-dialog]');
  await dialog.getByText('The search could not be loaded: a file of it is missing or blocked.').waitFor();
  expect(await dialog.getByRole('link', { name: 'Names' }).evaluate((link: HTMLAnchorElement) => link.href)).toBe(url('/names/'));
  await page.unroute('**/*.pf_meta');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await dialog.locator('[data-search-result]').first().waitFor();
});

const ODD = [
  '',
  '   ',
  '…',
  '🚆',
  '(((',
  '.*+?^${}[]\\',
  '<img src=x onerror=alert(1)>',
  '"unclosed',
  '-',
  '-"',
  '一带一路',
  'a',
  '\u0000',
  'x'.repeat(5000),
];

test('odd input does no harm', async () => {
  const page = await visit('/search/');
  const field = page.locator('[data-search-page] input');
  for (const input of ODD) {
    await field.fill(input);
    await page.waitForTimeout(120);
    expect(
      await page.evaluate(() => [
        document.querySelectorAll('.search-results img').length,
        document.documentElement.scrollWidth <= innerWidth,
      ]),
    ).toEqual([0, true]);
  }
  // All of it, not what a field would take of it.
  await field.fill('railway '.repeat(12_500));
  await page.getByText('This is too long for a search: 100,000 characters.').waitFor();
  await field.fill('pipeline');
  await page.locator('[data-search-result]').first().waitFor();
});

test('where the browser does not let the engine run, it says so', async () => {
  // Its own page, since what the policy refuses is logged. A worker keeps to the policy that came with its own script.
  const page = await (await visit('/')).context().newPage();
  await page.route('**/_astro/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" } });
  });
  await page.goto(url('/'));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pipeline');
  await page.getByText('does not let the search run').waitFor();
});

test('where the engine’s worker is missing, it says so', async () => {
  const page = await (await visit('/')).context().newPage();
  await page.goto(url('/'));
  await page.route('**/_astro/*.js', async (route) => {
    const response = await route.fetch();
    await ((await response.text()).includes('pf_fragment') ? route.fulfill({ status: 404 }) : route.fulfill({ response }));
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pipeline');
  await page.getByText('a file of it is missing or blocked').waitFor();
  await page.unroute('**/_astro/*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[data-search-dialog] [data-search-result]').first().waitFor();
});

test('after a way back to what was followed, the address and the field of the search page still say the same', async () => {
  const page = await visit('/search/?q=railway');
  const field = page.locator('[data-search-page] input[type=search]');
  await page.locator('[data-search-page] [data-search-result]').first().click();
  await page.waitForURL(/#p/);
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('railway');
  await field.fill('trade');
  await field.press('Enter');
  await page.waitForURL(/q=trade/);
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('railway');
  await page.goForward();
  await expect.poll(() => field.inputValue()).toBe('trade');
  // The way to a place of the page leaves what is being typed.
  await field.fill('trade tariff');
  await page.evaluate(() => (location.hash = 'main'));
  await page.goBack();
  expect(await field.inputValue()).toBe('trade tariff');
});
