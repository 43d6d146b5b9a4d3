/** Keeping the site: read, search, follow, come back without a network; a new edition as a whole; undone; refused. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { addOfflineCopy, keptFiles } from '../../src/build/offline.ts';
import { htmlFiles } from '../../src/build/site-files.ts';
import { serve, type Server } from '../serve.ts';
import { hits, marks, search, visit } from './browser.ts';

let folder: string;
let server: Server;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(inject('site'), folder, { recursive: true });
  server = await serve(folder, '/');
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const state = (page: Page) => page.locator('[data-offline] [role=status]');

async function keep(page: Page, site: string): Promise<void> {
  await page.goto(`${site}about/#offline`);
  await page.getByRole('button', { name: /^Keep for offline reading \(\d/ }).click();
  await state(page).getByText(/^Kept for offline reading: English edition \d/).waitFor({ timeout: 20_000 });
}

const cutOff = async (page: Page): Promise<void> => {
  server.close();
  await page.context().setOffline(true);
};

/** What the browser holds for the site. */
const held = (page: Page) => page.evaluate(async () => ({
  workers: (await navigator.serviceWorker.getRegistrations()).length, caches: (await caches.keys()).length,
}));

/** Publishes another state of the site: each page says so, and the worker's list is that of the new files. */
async function publish(word: string): Promise<void> {
  for (const path of htmlFiles(folder)) {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace('<footer', `<p class="state">${word}</p><footer`));
  }
  const map = join(folder, 'map.json');
  writeFileSync(map, `${readFileSync(map, 'utf8')} `);
  await addOfflineCopy(folder);
}

test('until the reader asks, no worker is there and nothing is fetched for it', async () => {
  const page = await visit('/sections/mechanisms/', { at: server.url });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}about/#offline`);
  await state(page).getByText('Not kept.').waitFor();
  expect(asked.filter((path) => path.includes('sw.js'))).toEqual([]);
  expect(await held(page)).toEqual({ workers: 0, caches: 0 });
});

test('kept, the site is read, searched and cited without a network', async () => {
  const page = await visit('/', { at: server.url });
  await keep(page, server.url);
  await cutOff(page);
  await page.goto(`${server.url}sections/eight-actions/?edition=1#p2`);
  expect(await page.locator('#p2').textContent()).toContain('interconnection');
  await search(page, '"soft connectivity"');
  expect(await hits(page)).toEqual(['mechanisms#p2', 'three-coordinations#p2']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/three-coordinations/#p2');
  await page.waitForFunction(() => CSS.highlights.get('search')?.size);
  expect((await marks(page))[0]?.toLowerCase()).toBe('soft connectivity');
  await page.goBack();
  await page.locator('[data-search-result]').first().waitFor();
  for (const path of ['names/', 'timeline/', 'check/', 'article/']) {
    await page.goto(server.url + path);
    expect(await page.locator('h1').count()).toBe(1);
  }
  await page.goto(`${server.url}search/?q=railway`);
  await page.locator('[data-search-result]').first().waitFor();
  await page.goto(`${server.url}sections/mechanisms/`);
  await page.locator('[data-cite-open]').first().click();
  await page.locator('[data-citation="apa"]').getByText('Wenyang').waitFor();
});

test('what is not kept is said to be so, with a way on', async () => {
  const page = await visit('/', { at: server.url, expect404: true });
  await keep(page, server.url);
  await page.context().setOffline(true);
  // The browser's own note of the answer's status is no fault of the page.
  page.removeAllListeners('console');
  await page.goto(`${server.url}sections/none/`);
  expect(await page.locator('h1').textContent()).toBe('Not in the offline copy');
  await page.getByRole('link', { name: 'Contents' }).click();
  await page.locator('#contents').waitFor();
});

test('under a path, too, and only there', async () => {
  const page = await visit('/', { at: inject('otherSiteUrl') });
  await keep(page, inject('otherSiteUrl'));
  await page.context().setOffline(true);
  await page.goto(`${inject('otherSiteUrl')}sections/beams/#p2`);
  expect(await page.locator('#p2').textContent()).toContain('Its parts are few');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(inject('otherSiteUrl'));
});

test('a new edition is there as a whole, when it is asked for or the old pages are closed', async () => {
  const page = await visit('/', { at: server.url });
  await keep(page, server.url);
  const reader = await page.context().newPage();
  await reader.goto(`${server.url}sections/mechanisms/`);
  await publish('SECOND');
  await page.goto(`${server.url}about/#offline`);
  await state(page).getByText(/A newer state of the site is kept/).waitFor();
  // Until then all is of the first, from whatever page.
  for (const path of ['sections/eight-actions/', 'article/', 'about/']) {
    await reader.goto(server.url + path);
    expect(await reader.locator('.state').count()).toBe(0);
  }
  const anew = reader.waitForEvent('load');
  await page.getByRole('button', { name: 'Use the newer one now' }).click();
  await anew;
  await reader.locator('.state').waitFor();
  await cutOff(page);
  for (const path of keptFiles(folder).filter((name) => name.endsWith('index.html'))) {
    await reader.goto(server.url + path.replace('index.html', ''));
    expect(await reader.locator('.state').textContent()).toBe('SECOND');
  }
  expect(await reader.evaluate(async (url) => (await fetch(`${url}map.json`)).text().then((text) => text.endsWith(' ')), server.url)).toBe(true);
}, 60_000);

test('an edition that is published by halves is not taken, and the one before stays whole', async () => {
  const page = await visit('/', { at: server.url });
  await keep(page, server.url);
  const old = readFileSync(join(folder, 'names/index.html'));
  await publish('HALF');
  writeFileSync(join(folder, 'names/index.html'), old);
  page.removeAllListeners('console');
  await page.reload();
  await state(page).getByText(/could not be kept whole/).waitFor({ timeout: 20_000 });
  await cutOff(page);
  for (const path of ['', 'about/', 'names/', 'sections/mechanisms/']) {
    await page.goto(server.url + path);
    expect(await page.locator('.state').count()).toBe(0);
  }
}, 60_000);

test('undone, nothing is left of it', async () => {
  const page = await visit('/', { at: server.url });
  await keep(page, server.url);
  expect(await held(page)).toEqual({ workers: 1, caches: 1 });
  await page.getByRole('button', { name: 'Remove the offline copy' }).click();
  await state(page).getByText('Nothing is kept for offline reading now.').waitFor();
  expect(await held(page)).toEqual({ workers: 0, caches: 0 });
  await page.reload();
  expect(await page.getByRole('button', { name: /^Keep for offline/ }).isVisible()).toBe(true);
});

test.each([
  ['a file that is missing', () => rmSync(join(folder, 'map.json')), '/map.json could not be loaded as it was published'],
  ['a worker that is missing', () => rmSync(join(folder, 'sw.js')), 'the browser refused it'],
])('%s: it says so, and leaves nothing behind', async (_, spoil, said) => {
  const page = await visit('/about/#offline', { at: server.url });
  page.removeAllListeners('console');
  spoil();
  await page.getByRole('button', { name: /^Keep for offline/ }).click();
  await state(page).getByText(/^It could not be kept/).waitFor({ timeout: 20_000 });
  expect(await state(page).textContent()).toContain(said);
  expect(await held(page)).toEqual({ workers: 0, caches: 0 });
});

test('a storage that is full half way: it says so, and leaves nothing behind', async () => {
  const page = await visit('/about/#offline', { at: server.url });
  page.removeAllListeners('console');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: 500_000 });
  await page.getByRole('button', { name: /^Keep for offline/ }).click();
  await state(page).getByText(/^It could not be kept: .*room/).waitFor({ timeout: 20_000 });
  expect(await held(page)).toEqual({ workers: 0, caches: 0 });
});
