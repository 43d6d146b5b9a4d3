/** How long a reader waits for the first result, and what it costs: as src/CONTRACT.md has it. */
import type { Browser } from 'playwright-core';
import { countBytes, throttle } from './measure-pages.ts';

export interface SearchTimes {
  /** Milliseconds from the last keydown to the frame that shows a result computed for the whole query. */
  lastKey: number;
  /** Bytes, and engine texts, from the first sign of intent (Ctrl+K) to that frame. */
  bytes: number;
  fragments: number;
}

/** A query typed at 120 ms a key, half a second after Ctrl+K, with a fresh profile. `warm` types it once before. */
export async function searchTimes(
  browser: Browser,
  url: string,
  query: string,
  options: { slow?: boolean; warm?: boolean } = {},
): Promise<SearchTimes> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (options.slow) await throttle(await context.newCDPSession(page));
  await page.goto(url, { waitUntil: 'networkidle' });
  const count = countBytes(page);
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(500);
  if (options.warm) {
    await page.keyboard.type(query, { delay: 120 });
    await page.waitForTimeout(1500);
    await page.locator('dialog input').fill('');
    await page.waitForTimeout(500);
  }
  await page.keyboard.type(query.slice(0, -1), { delay: 120 });
  await page.waitForTimeout(120);
  await page.evaluate((whole) => {
    const field = document.querySelector<HTMLInputElement>('dialog input')!;
    const list = document.querySelector('dialog [data-search-results]')!;
    const shown = new Promise<number>((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          new MutationObserver((_, observer) => {
            if (field.value !== whole || list.querySelector('a') === null) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          }).observe(list, { childList: true });
        },
        { once: true, capture: true },
      );
    });
    Object.assign(globalThis, { shown });
  }, query);
  await page.keyboard.press(query.at(-1)!);
  const lastKey = await page.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown);
  const result = { lastKey, bytes: count.bytes, fragments: count.paths.filter((path) => path.includes('/fragment/')).length };
  await context.close();
  return result;
}
