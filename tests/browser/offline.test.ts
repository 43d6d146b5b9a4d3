/** The copy for offline reading: each test has a host of its own, that can be renewed, broken and ended. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { offerOffline } from '../../src/build/offline.ts';
import { serve, type Server } from '../serve.ts';
import { follow, hits, marks, search, visit } from './browser.ts';

interface Host extends Server {
  readonly folder: string;
}

/** A host with a built site of its own: the small one under a path, unless another is wanted. */
async function host(site: 'site' | 'otherSite' = 'otherSite'): Promise<Host> {
  const folder = mkdtempSync(join('.cache/tests', 'offline-'));
  cpSync(inject(site), folder, { recursive: true });
  const server = await serve(folder, site === 'site' ? '/' : '/reader/');
  onTestFinished(() => server.close());
  return { ...server, folder };
}

/** A copy takes a second or two; many more on a busy machine. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });
const state = (page: Page) => page.locator('[data-offline-state]').textContent();
const open = (at: Host, path = 'about/', options = {}) => visit(path, { at: at.url, ...options });

/** Keeps the copy, as a reader does. */
async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Keep for offline reading/ }).click();
  await eventually(() => state(page)).toMatch(/^Kept: English edition/);
}

/** What the browser holds: registrations, and caches by name. */
const held = (page: Page) =>
  page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, ...(await caches.keys())]);

/** What the copy consists of. */
const entries = (page: Page) =>
  page.evaluate(async () => (await (await caches.open((await caches.keys())[0]!)).keys()).map(({ url }) => url));

/** Puts another build in the host's place: a text changed on two pages and in the data behind one, as edition 7. */
async function renew({ folder }: Host): Promise<void> {
  for (const path of ['sections/beams/index.html', 'sections/arches/citations.json', 'article.json']) {
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(
      join(folder, path),
      text.replaceAll('Mason', 'Newly').replaceAll('A beam', 'Newly, a beam').replace('"number":3,', '"number":7,'),
    );
  }
  await offerOffline(folder, true);
}

/** Whether a page and its data are of the first build or the second. */
async function seen(page: Page, at: Host): Promise<string[]> {
  await page.goto(`${at.url}sections/beams/`);
  const text = await page.locator('#p1').textContent();
  const data = await page.evaluate(async () => (await fetch('../arches/citations.json')).text());
  return [text!, data].map((part) => (part.includes('Newly') ? 'new' : 'old'));
}

test('before the reader chooses it there is no worker, and nothing is asked for it', async () => {
  const at = await host('site');
  const page = await open(at, '');
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await follow(page.getByRole('link', { name: /^Read offline \(under \d+ [kM]B\)$/ }));
  expect(page.url()).toBe(`${at.url}about/#offline`);
  await eventually(() => state(page)).toBe('Not kept.');
  expect(await held(page)).toEqual([0]);
  expect(asked.filter((url) => /sw\.js|pagefind|json/.test(url))).toEqual([]);
});

test('with the network cut: read, search, follow a result, come back, cite, check, names', async () => {
  const at = await host('site');
  const page = await open(at, 'about/');
  await keep(page);
  expect(await state(page)).toMatch(/^Kept: English edition 1, \d+ \w+ \d{4}\. All pages/);
  at.close();
  await page.context().setOffline(true);
  // On the page that was open before the copy was, too.
  await search(page, 'coordinated development');
  expect((await hits(page)).length).toBeGreaterThan(0);
  await page.goto(`${at.url}sections/introduction/`);
  await follow(page.locator('a[rel=next]'));
  expect(await page.locator('h1').textContent()).toContain('Background');
  await search(page, '"soft connectivity"');
  const before = await hits(page);
  await page.locator('[data-search-result]').first().click();
  await eventually(() => marks(page)).toContain('soft connectivity');
  expect(page.url()).toBe(`${at.url}sections/${before[0]!.replace('#', '/#')}`);
  await page.goBack();
  await eventually(() => hits(page)).toEqual(before);
  await page.goto(`${at.url}sections/three-coordinations/?edition=1#p2`);
  await page.locator('[data-cite-open]').first().click();
  await eventually(() => page.locator('[data-citation=apa]').textContent()).toContain('Wenyang');
  await page.goto(`${at.url}names/`);
  expect(await page.locator('h1').textContent()).toContain('Names');
  await page.goto(`${at.url}check/`);
  await page.locator('textarea[name=quote]').fill('the “hard connectivity” of infrastructure');
  await eventually(() => page.locator('[data-check-result]').getAttribute('data-verdict')).not.toBeNull();
  await page.goto(`${at.url}search/?q=%22soft+connectivity%22`);
  await eventually(() => hits(page)).toEqual(before);
});

test('without a network an address without its slash leads on, and one that is not kept says so', async () => {
  const at = await host();
  const page = await open(at, 'about/', { expectCut: true });
  await keep(page);
  at.close();
  await page.goto(`${at.url}terms?x=1`);
  expect(page.url()).toBe(`${at.url}terms/?x=1`);
  await page.goto(`${at.url}article.pdf`);
  expect(await page.locator('h1').textContent()).toBe('Not kept for offline reading');
  expect(page.url()).toBe(`${at.url}article.pdf`);
});

test('a new edition waits until all old pages are gone, and then is there as a whole', async () => {
  const at = await host();
  const page = await open(at);
  await keep(page);
  const second = await page.context().newPage();
  await second.goto(`${at.url}sections/arches/`);
  await renew(at);
  await page.reload();
  await eventually(() => state(page)).toMatch(/^Kept: English edition 3, .*\. A newer version is ready \(English edition 7, /);
  expect(await seen(second, at)).toEqual(['old', 'old']);
  // Not while another page has the old one open.
  await page.getByRole('button', { name: 'Use the newer version now' }).click();
  await eventually(() => state(page)).toMatch(/^Another page of this site is open/);
  expect(await seen(second, at)).toEqual(['old', 'old']);
  await second.close();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use the newer version now' }).click()]);
  await eventually(() => state(page)).toMatch(/^Kept: English edition 7/);
  at.close();
  expect(await seen(page, at)).toEqual(['new', 'new']);
});

test('a new edition takes over by itself once all pages are closed', async () => {
  const at = await host();
  const page = await open(at);
  await keep(page);
  await renew(at);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await eventually(() => state(page)).toContain('A newer version is ready');
  // A page that only the new edition has is new throughout, whatever is kept.
  cpSync(join(at.folder, 'sections/beams'), join(at.folder, 'sections/added'), { recursive: true });
  await page.goto(`${at.url}sections/added/`);
  expect(await page.evaluate(async () => (await fetch('../arches/citations.json')).text())).toContain('Newly');
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  at.close();
  await eventually(() => seen(again, at)).toEqual(['new', 'new']);
});

test('an edition that comes by half leaves the old one whole', async () => {
  const at = await host();
  const page = await open(at, 'about/', { expect404: true });
  await keep(page);
  const before = await entries(page);
  await renew(at);
  // The worker is the new one's, one page still the old one's, and another is missing.
  rmSync(join(at.folder, 'sections/arches/citations.json'));
  await page.reload();
  await eventually(() => state(page)).toMatch(
    /^Kept: English edition 3, .* A newer version could not be fetched\. The network failed, or a file/,
  );
  await eventually(() => entries(page)).toEqual(before);
  expect(await seen(page, at)).toEqual(['old', 'old']);
});

test('a copy that has lost a file takes itself away, and gives nothing by half', async () => {
  const at = await host();
  const page = await open(at);
  await keep(page);
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]!);
    for (const { url } of await cache.keys()) if (url.includes('arches/citations.json')) await cache.delete(url);
  });
  expect(await seen(page, at)).toEqual(['old', 'old']);
  await eventually(() => held(page)).toEqual([0]);
});

test('the copy is undone on the about page, there and then, and can be kept again', async () => {
  const at = await host();
  const page = await open(at);
  await keep(page);
  await page.reload();
  expect(await held(page)).toEqual([1, 'offline copy of /reader/']);
  await page.getByRole('button', { name: 'Remove the offline copy' }).click();
  await eventually(() => state(page)).toBe('The offline copy is removed. Nothing of it is kept now.');
  expect(await held(page)).toEqual([0]);
  // The page is still the dismissed worker's.
  await keep(page);
  await page.getByRole('button', { name: 'Forget all of it' }).click();
  await eventually(() => held(page)).toEqual([0]);
  await eventually(() => state(page)).toBe('Not kept.');
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('a copy that fails says why, leaves nothing behind and the site as it was, and may be tried again', async () => {
  const at = await host();
  const page = await open(at, 'about/', { expect404: true });
  const [names, worker] = ['names/index.html', 'sw.js'].map((path) => join(at.folder, path)) as [string, string];
  const session = await page.context().newCDPSession(page);
  const room = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', { origin: new URL(at.url).origin, ...(quotaSize && { quotaSize }) });
  const whole = readFileSync(names);
  const faults: [what: () => unknown, mend: () => unknown, why: RegExp][] = [
    [() => rmSync(names), () => writeFileSync(names, whole), /^The network failed, or a file on the site is missing/],
    [() => writeFileSync(names, 'Another edition.'), () => writeFileSync(names, whole), /^The network failed, .* another edition/],
    [
      () => renameSync(worker, `${worker}.gone`),
      () => renameSync(`${worker}.gone`, worker),
      /^The network failed, or a file on the site is missing/,
    ],
    [() => room(100_000), () => room(), /^There is not enough room/],
  ];
  for (const [fault, mend, why] of faults) {
    await fault();
    await page.getByRole('button', { name: /^Keep for offline reading/ }).click();
    await eventually(() => state(page)).toMatch(why);
    expect(await state(page)).toMatch(/Nothing is kept, and the site works as before\.$/);
    expect(await held(page)).toEqual([0]);
    await mend();
    // What was said goes when the reader tries again.
    await page.reload();
  }
  await search(page, 'beam');
  expect((await hits(page)).length).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  // Where the reader has gone on meanwhile, the worker tidies up.
  rmSync(names);
  await page.getByRole('button', { name: /^Keep for offline reading/ }).click();
  await eventually(() => page.locator('[data-offline-counted]').textContent()).toMatch(/^\d+ of \d+ files$/);
  await page.goto(`${at.url}check/`);
  await eventually(() => held(page)).toEqual([0]);
  writeFileSync(names, whole);
  await page.goto(`${at.url}about/`);
  await keep(page);
});

test('where the browser refuses, or the publisher offers it no longer', async () => {
  const at = await host();
  const page = await open(at);
  await page.evaluate(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  await page.getByRole('button', { name: /^Keep for offline reading/ }).click();
  await eventually(() => state(page)).toMatch(/^This browser does not let the site keep anything/);
  await page.reload();
  await keep(page);
  await offerOffline(at.folder, false);
  await page.reload();
  await eventually(() => state(page)).toContain('no longer offers this');
  await page.getByRole('button', { name: 'Use the newer version now' }).click();
  await eventually(() => held(page).catch(() => [])).toEqual([0]);
});
