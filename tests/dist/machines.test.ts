/** What programs read of the site: data and its schema, feed, sitemaps, icons, pictures, what the pages' heads lead to. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, inject, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.ts';
import { read } from './pages.ts';

const site = inject('site');
const edited = inject('editedSite');
const sites = [
  ['the article', site, 'http://localhost:4321/'],
  ['one under a path', inject('otherSite'), 'https://example.org/reader/'],
  ['one with a history', edited, 'https://example.org/reader/'],
] as const;

/** RELAX NG, by jing, which epubcheck brings along. */
const jing = (schema: string, file: string) => {
  const { status, stdout, stderr } = spawnSync('java', ['-jar', '/usr/share/java/jing.jar', '-c', `tests/dist/schemas/${schema}`, file], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stdout + stderr;
};
/** Size of a PNG, from its header (W3C PNG, 11.2.1). */
const sizeOf = (path: string) => {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);

test.each(sites)('article.json of %s keeps to the schema that it names, which refuses what is not so', (_, folder, home) => {
  const data = JSON.parse(read(folder, 'article.json')) as { $schema: string; sections: { paragraphs: { id: string; url?: string }[] }[] };
  expect(data.$schema).toBe(`${home}article.schema.json`);
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(read(folder, 'article.schema.json')) as object);
  expect(validate(data) ? [] : validate.errors).toEqual([]);
  for (const spoil of [
    () => {
      data.sections[0]!.paragraphs[0]!.id = '3';
    },
    () => {
      delete data.sections[0]!.paragraphs[0]!.url;
    },
    () => Object.assign(data, { more: 1 }),
  ]) {
    spoil();
    expect(validate(data)).toBe(false);
  }
});

test.each(sites)(
  'the feed of %s is valid Atom, an entry for each closed edition',
  (_, folder, home) => {
    expect(jing('atom.rnc', join(folder, 'feed.xml'))).toBe('');
    const feed = read(folder, 'feed.xml');
    expect(all(feed.split('<entry>')[0]!, /<link rel="(\w+)"/g)).toEqual(['self', 'alternate']);
    const editions = siteFiles(folder)
      .filter((path) => /^editions\/\d+\.json$/.test(path))
      .map((path) => home + path);
    const ids = all(feed.slice(feed.indexOf('<entry>')), /<id>([^<]+)</g);
    expect(ids.toSorted()).toEqual(editions.toSorted());
    expect(all(feed, /<updated>([^<]+)</g)[0]).toBe(
      all(feed, /<updated>([^<]+)</g)
        .toSorted()
        .at(-1),
    );
  },
  30_000,
);

test('an entry of the feed leads to the paragraphs that its edition changed', () => {
  const feed = read(edited, 'feed.xml');
  const links = all(feed, /href="https:\/\/example\.org\/reader\/(sections\/[^"]+)"/g).filter((path) => path.includes('#'));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const [path, id] = link.split('#');
    expect(read(edited, `${path}index.html`)).toContain(`id="${id}"`);
  }
});

test.each(sites)(
  'the sitemaps of %s are valid and lead to pages that are to be found',
  (_, folder, home) => {
    expect(jing('sitemap.rnc', join(folder, 'sitemap-index.xml'))).toBe('');
    const addresses = all(read(folder, 'sitemap-index.xml'), /<loc>([^<]+)</g).flatMap((map) => {
      const file = map.replace(home, '');
      expect(jing('sitemap.rnc', join(folder, file))).toBe('');
      return all(read(folder, file), /<loc>([^<]+)</g);
    });
    expect(new Set(addresses).size).toBe(addresses.length);
    const listed = siteFiles(folder)
      .filter((path) => path.endsWith('index.html'))
      .filter((path) => {
        const html = read(folder, path);
        // A list without entries is led to by nothing.
        const empty =
          /^(?:terms|names|timeline)\//.test(path) &&
          !read(folder, 'index.html').includes(`${new URL(home).pathname}${path.replace('index.html', '')}"`);
        return !html.includes('content="noindex"') && path !== 'search/index.html' && !empty;
      });
    expect(addresses.toSorted()).toEqual(listed.map((path) => home + path.replace('index.html', '')).toSorted());
    expect(read(folder, 'robots.txt')).toContain(`Sitemap: ${home}sitemap-index.xml`);
  },
  30_000,
);

test('a section has the day of the edition that last changed it; one that only the draft has so, none', () => {
  const days = new Map(
    [...read(edited, 'sitemap-1.xml').matchAll(/sections\/([^/]+)\/<\/loc>(?:<lastmod>([^<]+))?/g)].map(([, slug, day]) => [slug, day]),
  );
  expect(Object.fromEntries(days)).toEqual({ arches: '2026-02-02', fees: undefined, piers: '2026-02-02' });
});

test.each(sites)('each page of %s has a picture of the right size for its links, each section its own', (_, folder, home) => {
  const pictures = new Map<string, string[]>();
  for (const path of siteFiles(folder).filter((name) => name.endsWith('index.html'))) {
    const html = read(folder, path);
    if (html.includes('content="noindex"')) continue;
    const [picture] = all(html, /property="og:image" content="([^"]+)"/g);
    pictures.set(picture!, [...(pictures.get(picture!) ?? []), path]);
  }
  for (const [picture, pages] of pictures) {
    expect(sizeOf(join(folder, picture.replace(home, '')))).toEqual([1200, 630]);
    if (pages.some((path) => /^sections\/[^/]+\/index/.test(path)))
      expect(pages).toEqual([picture.replace(home, '').replace('picture.png', 'index.html')]);
  }
  expect(pictures.size).toBeGreaterThan(2);
});

test.each(sites)('what the manifest and the heads of %s name is there', (_, folder, home) => {
  const base = new URL(home).pathname;
  const manifest = JSON.parse(read(folder, 'manifest.webmanifest')) as { start_url: string; icons: { src: string; sizes: string }[] };
  expect(manifest.start_url).toBe(base);
  for (const { src, sizes } of manifest.icons.filter((icon) => icon.src.endsWith('.png'))) {
    expect(sizeOf(join(folder, src.replace(base, ''))).join('x')).toBe(sizes);
  }
  const head = read(folder, 'index.html').split('</head>')[0]!;
  for (const rel of ['search', 'manifest', 'apple-touch-icon', 'canonical']) expect(head).toContain(`rel="${rel}"`);
  expect(all(head, /rel="alternate" type="([^"]+)"/g).toSorted()).toEqual([
    'application/atom+xml',
    'application/epub+zip',
    'application/json',
    'application/pdf',
    'text/markdown',
  ]);
});
