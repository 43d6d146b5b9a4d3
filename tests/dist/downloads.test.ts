/** The forms to take away: a paragraph is the same paragraph in each. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, expect, inject, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.ts';
import { buildSite } from '../site.setup.ts';
import { EPUBCHECK } from './epubcheck.ts';
import { articleJson, read, textOf } from './pages.ts';

const site = inject('site');
const other = inject('otherSite');
const sites = [
  ['the article', site],
  ['the small one with tables and notes', other],
  ['the one with a history', inject('editedSite')],
] as const;
const again = mkdtempSync(join(tmpdir(), 'downloads-'));
afterAll(() => rmSync(again, { recursive: true }));

/** Without what setting in lines and cells may change: blanks, hyphens at their ends, and the marks of list items. */
const bare = (text: string): string => text.replace(/[\s\u00AD•-]+/g, '');
/** What pdfinfo gives as it is drawn, from right to left, or not at all. */
const UNREAD = /[\u0590-\u08FF]|\p{Extended_Pictographic}/u;
const markdown = unified().use(remarkParse).use(remarkGfm);
const pdf = (tool: string, ...options: string[]): string =>
  execFileSync(tool, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

test.each(sites)('Markdown of %s has each paragraph under its address', (_, folder) => {
  for (const { slug, paragraphs } of articleJson(folder).sections) {
    for (const file of [`sections/${slug}.md`, 'article.md']) {
      const source = read(folder, file);
      // How letters are read stands in brackets behind them.
      const text = bare(toString(markdown.parse(source), { includeHtml: false })).replace('漢(kan)字(ji)', '漢字');
      for (const { id, url, text: words } of paragraphs) {
        expect(source).toContain(`[${id.slice(1)}](${url}) `);
        expect(text).toContain(bare(id.slice(1) + words).slice(0, 60));
        expect(text).toContain(bare(words).slice(0, 400));
      }
    }
  }
});

test.each(sites)('what programs are told of %s leads to files that are there, and has all of the text', (_, folder) => {
  const files = new Set(siteFiles(folder));
  const base = new URL('../../', articleJson(folder).sections[0]!.url).href;
  const links = [...read(folder, 'llms.txt').matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]!.replace(base, ''));
  expect(links.length).toBeGreaterThan(6);
  expect(links.filter((path) => !files.has(path) && !files.has(`${path}index.html`))).toEqual([]);
  expect(read(folder, 'llms-full.txt').startsWith(read(folder, 'article.md'))).toBe(true);
});

test.each(sites)(
  'EPUB of %s is without errors and warnings, and has each paragraph under its id',
  (_, folder) => {
    const { status, stdout, stderr } = spawnSync('java', ['-jar', EPUBCHECK, '--failonwarnings', join(folder, 'article.epub')], {
      encoding: 'utf8',
    });
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
    const files = unzipSync(readFileSync(join(folder, 'article.epub')));
    const { edition, sections } = articleJson(folder);
    for (const { slug, paragraphs } of sections) {
      const page = strFromU8(files[`EPUB/sections/${slug}.xhtml`]!);
      for (const { id, url, text } of paragraphs) {
        const at = page.indexOf(` id="${id}"`);
        // With the edition, by which a later reader finds these words; a draft has none.
        const kept = edition.draft ? url : url.replace('#', `?edition=${edition.number}#`);
        const number = `<a class="number" href="${kept}" aria-label="Paragraph ${id.slice(1)} on the site">${id.slice(1)}</a>`;
        expect(page.indexOf(number) - at).toBeLessThan(200);
        expect(
          bare(textOf(page.slice(page.indexOf('>', at) + 1).replaceAll('</', ' </'))).startsWith(
            bare(id.slice(1) + text).slice(0, folder === other ? 40 : 300),
          ),
        ).toBe(true);
      }
    }
  },
  60_000,
);

test('in the EPUB titles from right to left have their direction, and a section of another language says so', () => {
  const files = unzipSync(readFileSync(join(other, 'article.epub')));
  expect(strFromU8(files['EPUB/sections/arches.xhtml']!)).toMatch(/<section [^>]*\blang="en-GB" xml:lang="en-GB"/);
  expect(strFromU8(files['EPUB/nav.xhtml']!)).toMatch(/<a href="sections\/languages.xhtml" dir="auto">2\.2 Languages: /);
  expect(strFromU8(files['EPUB/sections/languages.xhtml']!)).toContain('<h1 id="title" dir="auto">');
  expect(strFromU8(files['EPUB/sections/beams.xhtml']!)).not.toContain(' dir=');
});

test.each(sites)('PDF of %s is tagged as PDF/UA-1, has its fonts in it, and each paragraph with its number', (_, folder) => {
  const file = join(folder, 'article.pdf');
  const { title, sections } = articleJson(folder);
  // The small one has a letter of which no machine may have the form; then it is tagged as far as can be.
  if (folder !== other) expect(readFileSync(file, 'latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const info = pdf('pdfinfo', file);
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toContain(title);
  for (const font of pdf('pdffonts', file).trim().split('\n').slice(2)) expect(font).toMatch(/ yes yes yes +\d+ +0$/);
  // The structure as a screen reader goes through it: no running heads, no page numbers.
  const structure = pdf('pdfinfo', '-struct-text', file);
  const spoken = bare([...structure.matchAll(/^ *"(.*)"$/gm)].map((match) => match[1]).join(''));
  for (const { number, title, paragraphs } of sections) {
    if (!UNREAD.test(title)) expect(spoken).toContain(bare((number ?? '') + title));
    for (const { id, text } of paragraphs.filter((paragraph) => !UNREAD.test(paragraph.text)))
      expect(spoken).toContain(bare(id.slice(1) + text).slice(0, folder === site ? undefined : 28));
  }
  const levels = [...structure.matchAll(/^ *H(\d) "/gm)].map((match) => Number(match[1]));
  expect(levels[0]).toBe(1);
  for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
});

test('each page of the PDF but the first says which edition it is', () => {
  const pages = pdf('pdftotext', '-layout', join(site, 'article.pdf'), '-').split('\f').slice(1, -1);
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) expect(page).toContain('English edition 1, 25 November 2026; not the author’s own wording');
}, 30_000);

test('the same content gives the same bytes', () => {
  const folder = join(again, 'same');
  buildSite(folder, { CONTENT_DIR: 'tests/fixtures/good', BASE_PATH: '/reader', SITE_URL: 'https://example.org' });
  expect(siteFiles(folder)).toEqual(siteFiles(other));
  for (const file of siteFiles(folder))
    expect(`${file} ${readFileSync(join(folder, file)).equals(readFileSync(join(other, file)))}`).toBe(`${file} true`);
}, 60_000);

test('a build leaves out what its setting names, with every link to it', () => {
  const folder = join(again, 'without');
  buildSite(folder, { CONTENT_DIR: 'tests/fixtures/good', WITHOUT: 'article,pdf,epub,markdown' });
  const files = siteFiles(folder);
  expect(files.filter((path) => /\.(pdf|epub|md)$|^article\//.test(path))).toEqual([]);
  for (const path of files.filter((name) => /\.(?:html|xml)$/.test(name)))
    expect(read(folder, path)).not.toMatch(/article\.(pdf|epub|md)|\.md"|\/article\//);
}, 60_000);
