import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { offerOffline } from '../../src/build/offline.ts';
import { siteFiles } from '../../src/build/site-files.ts';
import { read } from './pages.ts';

const site = inject('site');

/** Address and hash of each file in the worker's list. */
const listed = (folder: string): Map<string, string> =>
  new Map([...read(folder, 'sw.js').matchAll(/\[`([^`]*)`,`([\w+/]{43}=)`\]/g)].map(([, address, hash]) => [address!, hash!]));

test('the worker lists every page by its address, with the hash of the file that readers get', () => {
  const list = listed(site);
  const pages = siteFiles(site).filter((path) => path.endsWith('.html') && path !== '404.html');
  expect([...list.keys()]).toEqual(expect.arrayContaining(pages.map((path) => path.replace(/index\.html$/, ''))));
  for (const [address, hash] of list) {
    const file = readFileSync(join(site, address === '' || address.endsWith('/') ? `${address}index.html` : address));
    expect([address, createHash('sha256').update(file).digest('base64')]).toEqual([address, hash]);
  }
});

test('whatever a page loads from the site is in the list', () => {
  const list = listed(site);
  for (const page of siteFiles(site).filter((path) => path.endsWith('.html'))) {
    const asked = [...read(site, page).matchAll(/(?:src|data-map|rel="icon" href)="\/([^"]+)"/g)].map(([, address]) => address!);
    expect(asked.filter((address) => !list.has(address))).toEqual([]);
  }
});

test('each page leads to it, with its size', () => {
  for (const page of siteFiles(site).filter((path) => path.endsWith('.html'))) {
    expect(read(site, page)).toMatch(/<a href="\/about\/#offline">Read offline \(under \d+ [kM]B\)<\/a>/);
  }
});

test('of the same files the same worker', async () => {
  const copy = `${site}-again`;
  cpSync(site, copy, { recursive: true });
  await offerOffline(copy, true);
  expect(read(copy, 'sw.js') === read(site, 'sw.js')).toBe(true);
});
