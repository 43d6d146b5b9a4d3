/** The site below a path on real hosts: what it sends, and a reading from the title page to the last section under all of its headers. */
import { request, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.ts';
import { read } from '../dist/pages.ts';
import { serveBy, type Host } from '../hosts.ts';
import type { Server } from '../serve.ts';
import { follow, hits, marks, search, visit } from './browser.ts';

const site = inject('otherSite');
interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface How {
  readonly path?: string;
  readonly method?: string;
}

/**
 * As it comes over the wire: not led on, not unpacked.
 * @param at the host.
 * @param how `path` is the address as it is written, which no library has put right.
 */
const ask = (at: Server, path: string, headers: Record<string, string> = {}, how: How = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(new URL(path, at.url), { headers, ...how }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });

describe.each<Host>(['nginx', 'caddy', 'apache'])('%s', (host) => {
  let server: Server;
  beforeAll(async () => {
    server = await serveBy(host, site);
  });
  afterAll(() => server.close());
  const get = (path: string, headers: Record<string, string> = {}, how: How = {}) => ask(server, path, headers, how);

  test('every file of the site comes whole, with its type, and every text compressed as the reader takes it', async () => {
    const types: Record<string, string> = {
      html: 'text/html; charset=utf-8',
      js: 'text/javascript; charset=utf-8',
      json: 'application/json; charset=utf-8',
      svg: 'image/svg+xml; charset=utf-8',
      png: 'image/png',
      pdf: 'application/pdf',
      epub: 'application/epub+zip',
      md: 'text/markdown; charset=utf-8',
      txt: 'text/plain; charset=utf-8',
      xml: 'application/xml; charset=utf-8',
      webmanifest: 'application/manifest+json; charset=utf-8',
      bib: 'application/x-bibtex',
      ris: 'application/x-research-info-systems',
    };
    const files = siteFiles(site);
    for (const file of files.filter(
      (path) => !/^_|\.(?:br|gz)$/.test(path) || (path.startsWith('_astro/') && !/\.(?:br|gz)$/.test(path)),
    )) {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      const plain = await get(path);
      const type = types[file.split('.').at(-1)!] ?? 'application/octet-stream';
      // Only texts need a word on their letters; the hosts differ on what else has one.
      const needed = (named = 'application/octet-stream') =>
        /^text\/(?!xml)/.test(named) ? named : named.split(';')[0]!.replace('text/xml', 'application/xml');
      expect([file, plain.status, needed(plain.headers['content-type'])]).toEqual([file, 200, needed(type)]);
      expect(plain.headers['content-encoding']).toBeUndefined();
      if (!files.includes(`${file}.br`)) continue;
      const [brotli, gzip] = [await get(path, { 'accept-encoding': 'gzip, br' }), await get(path, { 'accept-encoding': 'gzip' })];
      expect([brotli.headers['content-encoding'], gzip.headers['content-encoding'], brotli.headers.vary]).toEqual([
        'br',
        'gzip',
        'Accept-Encoding',
      ]);
      expect(brotliDecompressSync(brotli.body).equals(plain.body) && gunzipSync(gzip.body).equals(plain.body)).toBe(true);
      expect(brotli.body.length).toBeLessThan(plain.body.length);
    }
    expect(files.filter((path) => path.endsWith('.html.br')).length).toBe(files.filter((path) => path.endsWith('.html')).length);
  });

  test('names that change with their content are kept for ever, pages are asked for anew', async () => {
    const script = siteFiles(site).find((path) => /^_astro\/[^.]+\.js$/.test(path))!;
    expect((await get(script)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await get('sections/beams/');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(await get('sections/beams/', { 'if-none-match': page.headers.etag! })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect((await get('pagefind/pagefind.js')).headers['cache-control']).toBe('no-cache');
  });

  test('an address that is none says so with the site’s own page', async () => {
    for (const path of ['sections/nowhere/', 'sections/', '_astro/', 'pagefind/']) {
      const lost = await get(path);
      expect([path, lost.status, lost.headers['cache-control']]).toEqual([path, 404, 'no-cache']);
      expect(lost.body.toString()).toBe(read(site, '404.html'));
    }
    for (const path of ['_headers', '_hosting/headers.nginx', 'index.html.br', 'index.html.gz']) expect((await get(path)).status).toBe(404);
  });

  test('each page has one address', async () => {
    for (const [from, to] of [
      ['/reader', '/reader/'],
      ['sections/beams', '/reader/sections/beams/'],
      ['sections/beams/index.html?edition=3', '/reader/sections/beams/?edition=3'],
      ['index.html', '/reader/'],
    ] as const) {
      const answer = await get(from);
      // Apache names itself in it.
      const { pathname, search: query } = new URL(answer.headers.location!, server.url);
      expect([from, answer.status, pathname + query]).toEqual([from, 301, to]);
    }
  });

  test('nobody is led out of the site by what only looks like a path of it, at the root of a domain neither', async () => {
    const root = await serveBy(host, inject('site'), '/');
    try {
      for (const [at, base] of [
        [server, '/reader/'],
        [root, '/'],
      ] as const) {
        const led = async (path: string) => (await ask(at, base, {}, { path })).headers.location;
        expect(new URL((await led(`${base}index.html?edition=3`))!, at.url).href).toBe(`${at.url}?edition=3`);
        for (const away of ['//example.com/', '///example.com/', '/\\example.com/'])
          for (const path of [`${away}index.html`, `${base}${away.slice(1)}index.html`])
            expect([path, await led(path)]).toEqual([path, undefined]);
      }
    } finally {
      root.close();
    }
  });

  test.each(['article.pdf', 'article.epub'])('%s can be had in parts', async (path) => {
    const whole = await get(path);
    const part = await get(path, { range: 'bytes=100-199' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 100-199/${whole.body.length}`]);
    expect(part.body.equals(whole.body.subarray(100, 200))).toBe(true);
  });

  test('every answer has the headers that make it safe', async () => {
    for (const path of ['', 'sections/beams/', 'sections/nowhere/', 'article.epub', 'sw.js', 'pagefind/pagefind.js']) {
      const { headers } = await get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()') as string,
      });
      // No version.
      expect(String(headers.server).toLowerCase()).toBe(host);
    }
  });

  test('what browsers show in viewers of their own comes without the policy of pages and with all else, refused too', async () => {
    for (const [path, method, status] of [
      ['article.pdf', 'GET', 200],
      ['feed.xml', 'GET', 200],
      ['icon-192.png', 'GET', 200],
      // Caddy and Apache answer it as a GET.
      ['article.pdf', 'POST', host === 'nginx' ? 405 : 200],
    ] as const) {
      const answer = await get(path, {}, { method });
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()') as string,
        'cache-control': 'no-cache',
      });
      expect(answer.headers['content-security-policy']).toBeUndefined();
    }
  });

  test('it is read from the title page to the last section, and searched', async () => {
    const page = await visit('', { at: server.url });
    await page.locator('.begin a').click();
    const read: string[] = [];
    for (;;) {
      await page.locator('main article h1').waitFor();
      read.push(new URL(page.url()).pathname.split('/').at(-2)!);
      expect(await page.locator('main article [id^=p]').count()).toBeGreaterThan(1);
      const next = page.locator('a[rel=next]');
      if ((await next.count()) === 0) break;
      await follow(next);
    }
    expect(read).toEqual(['beams', 'arches', 'full-markdown', 'languages', 'raw-html']);
    await search(page, 'keystone');
    expect((await hits(page)).length).toBeGreaterThan(1);
    await page.keyboard.press('Enter');
    await page.locator('[data-hits]').waitFor();
    expect((await marks(page)).length).toBeGreaterThan(0);
  });
});
