import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { url, visit } from './browser.ts';

const EXACT = 'Reliance on a single source easily leads to financial pressure';
const result = (page: Page) => page.locator('[data-check-result]');
async function verdict(page: Page, quotation: string): Promise<string | null> {
  await page.locator('textarea[name=quote]').fill('');
  await page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-check-result]')!.dataset['verdict']);
  await page.locator('textarea[name=quote]').fill(quotation);
  await page.locator('[data-check-result][data-verdict]').waitFor();
  return result(page).getAttribute('data-verdict');
}

test('the verdict comes while typing, with the paragraph, its link and its citation, and nothing is sent', async () => {
  const page = await visit('/check/');
  await page.locator('textarea[name=quote]').focus();
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.keyboard.type('Reliance on a single source', { delay: 15 });
  await page.locator('[data-verdict=exact]').waitFor();
  expect(asked).toEqual([]);
  expect(await result(page).textContent()).toContain('Exact: these are the words of English edition 1, not the author’s own.');
  const link = result(page).getByRole('link', { name: /2\.2\.4 .*paragraph 5/ });
  await result(page).getByRole('button', { name: 'Cite paragraph 5' }).click();
  await page.locator('[data-citation=apa]').waitFor();
  expect(await page.locator('[data-citation=apa]').textContent()).toContain('/sections/mechanisms/?edition=1#p5');
  await page.keyboard.press('Escape');
  await link.click();
  await page.waitForURL(url('/sections/mechanisms/#p5'));
});

test('close shows the differing words, absent the nearest passages', async () => {
  const page = await visit('/check/');
  expect(await verdict(page, EXACT)).toBe('exact');
  expect(await verdict(page, 'Reliance on one single source easily leads to financial pressures')).toBe('close');
  expect(await result(page).locator('blockquote del').allTextContents()).toEqual(['one', 'pressures']);
  expect(await result(page).locator('blockquote ins').allTextContents()).toEqual(['a', 'pressure']);
  expect(await verdict(page, 'The road has cost its partners a great deal of money')).toBe('absent');
  expect(await result(page).textContent()).toContain('The nearest passages are shown; they are no more than that.');
  expect(await verdict(page, '<img src=x onerror=alert(1)>')).toBe('absent');
});

test('words of an earlier edition are recognised as such', async () => {
  const page = await visit('/check/', { site: 'editedSiteUrl' });
  expect(await verdict(page, 'A pier carries the weight of two spans')).toBe('exact');
  expect(await result(page).textContent()).toContain('Exact, but superseded: these are the words of English edition 1');
  expect(await result(page).getByRole('link').first().getAttribute('href')).toBe('/reader/editions/1/sections/piers/#p1');
  expect(await verdict(page, 'A pier carries the weight of both spans')).toBe('exact');
  expect(await result(page).textContent()).toContain('the words of the draft of English edition 3');
});

test('without JavaScript the page says what to use instead', async () => {
  const page = await visit('/check/', { javaScriptEnabled: false });
  expect(await page.locator('noscript').getByRole('link', { name: 'the whole article' }).isVisible()).toBe(true);
  expect(await page.locator('textarea').isVisible()).toBe(false);
});

test.each(['article.json', 'the script of its worker'])('where %s is missing, the page says so', async (missing) => {
  // Its own page, since what is missing is logged.
  const page = await (await visit('/')).context().newPage();
  await page.route(/\.(?:js|json)$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const isMissing =
      missing === 'article.json' ? response.url().endsWith(missing) : text.includes('passages') && !text.includes('textarea');
    await (isMissing ? route.fulfill({ status: 404 }) : route.fulfill({ response }));
  });
  await page.goto(url('/check/'));
  await page.locator('textarea[name=quote]').fill(EXACT);
  await page.getByText('The check could not be loaded. Check the connection and load the page again.').waitFor();
  expect(await result(page).getAttribute('data-verdict')).toBeNull();
});
