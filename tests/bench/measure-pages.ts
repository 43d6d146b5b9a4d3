/** What a page costs: bytes, requests, and the times of its first load. */
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface PageCost {
  /** Bytes of all bodies as they travel, of which scripts; requests until the load event, favicon included. */
  bytes: number;
  script: number;
  requests: number;
}

export interface PageTimes {
  /** Milliseconds. */
  firstPaint: number;
  blocking: number;
  /** Score of cumulative layout shift. */
  shift: number;
}

/** 150 ms round trip, 1.6 Mbit/s, a processor four times slower: src/CONTRACT.md, “Figures”. */
export async function throttle(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 750e3 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Counts body bytes by the servers' own content-length. */
export function countBytes(page: Page): { bytes: number; script: number; requests: number; paths: string[] } {
  const count = { bytes: 0, script: 0, requests: 0, paths: [] as string[] };
  page.on('response', (response) => {
    const size = Number(response.headers()['content-length'] ?? 0);
    count.bytes += size;
    count.requests += 1;
    count.paths.push(new URL(response.url()).pathname);
    if (response.request().resourceType() === 'script') count.script += size;
  });
  return count;
}

export async function pageCost(browser: Browser, url: string): Promise<PageCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const count = countBytes(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return count;
}

export async function pageTimes(browser: Browser, url: string): Promise<PageTimes> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  await throttle(await context.newCDPSession(page));
  await page.addInitScript(() => {
    const seen = { shift: 0, blocking: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    // What of each long task goes over 50 ms.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.blocking += entry.duration - 50;
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const times = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    ...(globalThis as unknown as { seen: { shift: number; blocking: number } }).seen,
  }));
  await context.close();
  return times;
}
