/** A real browser for a reader's tasks. A page that logs an error or breaks its policy fails its test. */
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page, type Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { ARGS, CHROMIUM } from './chromium.ts';

let browser: Browser;
let opened: { page: Page; faults: string[] }[] = [];
/** By page: requests without their answer. */
const underWay = new WeakMap<Page, Set<Request>>();

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
});
afterAll(() => browser.close());
afterEach(async () => {
  const faults = opened.flatMap((entry) => entry.faults);
  await Promise.all(opened.map(({ page }) => page.context().close()));
  opened = [];
  expect(faults).toEqual([]);
});

export const url = (path: string): string => inject('siteUrl') + path.replace(/^\//, '');

/** A reader with a fresh profile, at an address of the site, or of another host (`at`). Requests to other origins count as faults. */
export async function visit(
  path: string,
  options: BrowserContextOptions & {
    expect404?: boolean;
    expectCut?: boolean;
    site?: 'siteUrl' | 'editedSiteUrl' | 'otherSiteUrl';
    at?: string;
  } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const site = options.at ?? inject(options.site ?? 'siteUrl');
  watch(page, options.expectCut ? 'ERR_' : options.expect404 ? '404' : undefined, site);
  await page.goto(site + path.replace(/^\//, ''));
  return page;
}

/**
 * Counts a page's errors, policy violations and foreign requests among the faults of the test.
 * @param expected part of a message that is no fault here.
 */
export function watch(page: Page, expected?: string, site = inject('siteUrl')): Page {
  const faults: string[] = [];
  opened.push({ page, faults });
  page.on('console', (message) => {
    const isExpected = expected !== undefined && message.text().includes(expected);
    if (['error', 'warning'].includes(message.type()) && !isExpected) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  const waiting = new Set<Request>();
  underWay.set(page, waiting);
  page.on('request', (request) => waiting.add(request));
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) faults.push(`asked ${request.url()}`);
  });
  return page;
}

/** Presses a link, and waits for the page it leads to: a press returns before that page is there. */
export async function follow(link: Locator): Promise<void> {
  const address = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
  await link.click();
  await link.page().waitForURL(address, { waitUntil: 'domcontentloaded' });
}

/** Opens the search dialog by its key and types, as a person would. */
export async function search(page: Page, words: string): Promise<void> {
  // Before its scripts are there a page knows no keys.
  await page.waitForLoadState('load');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words, { delay: 5 });
  await page.waitForFunction(() => {
    const dialog = document.querySelector('[data-search-dialog]')!;
    return (
      dialog.querySelector('[data-search-result]') !== null || dialog.querySelector<HTMLElement>('[data-search-empty]')?.hidden === false
    );
  });
  await settled(page);
}

/** Waits until the results no longer change, and nothing that may change them is under way. */
export async function settled(page: Page): Promise<void> {
  let before = '';
  for (let same = 0; same < 3;) {
    await page.waitForTimeout(150);
    const now = await page.evaluate(() =>
      [...document.querySelectorAll('[data-search-status], [data-search-results]')].map((e) => e.textContent).join(),
    );
    same = now === before && !underWay.get(page)?.size ? same + 1 : 0;
    before = now;
  }
}

/** Path and paragraph of each result, in order. */
export const hits = (page: Page): Promise<string[]> =>
  page
    .locator('[data-search-result]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2) + (link as HTMLAnchorElement).hash));

/** The marked stretches of the page, in order. */
export const marks = (page: Page): Promise<string[]> => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));
