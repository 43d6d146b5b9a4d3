import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom among our own files: folder (or file) -> what it may reach. Itself always. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  markdown: ['model'],
  settings: ['model'],
  'content-schema': ['model'],
  'read-yaml': ['model', 'yaml-faults'],
  'yaml-faults': ['model'],
  'read-text': ['model'],
  'read-folder': ['model', 'read-text'],
  'find-sections': ['model', 'read-folder'],
  'check-names': ['model', 'read-folder'],
  'apparatus-schema': ['model', 'content-schema'],
  'read-apparatus': ['model', 'apparatus-schema', 'read-text', 'read-yaml'],
  editions: ['model', 'markdown', 'read-folder', 'read-text', 'read-yaml'],
  'read-article': ['model', 'content-schema', 'read-text', 'read-yaml'],
  'read-heads': ['model', 'content-schema', 'find-sections', 'read-text', 'read-yaml'],
  'read-content': ['model', 'markdown', 'editions', 'check-names', 'content-schema', 'read-article', 'read-heads', 'read-apparatus'],
  'content.config': ['model', 'content-schema', 'read-content', 'settings'],
  commands: ['model', 'editions', 'read-content', 'settings'],
  'load-article': ['model'],
  // Of the settings, what a build leaves out.
  components: ['model', 'settings'],
  csl: ['model'],
  formats: ['model', 'csl'],
  pages: ['load-article', 'components', 'formats', 'csl', 'model', 'settings'],
  // Runs in a worker; its page's side is in `client`.
  search: ['model'],
  client: ['model', 'search'],
  // A script of its own, apart from any page.
  offline: ['model'],
  // The content is checked before anything is rendered, and what needs no page is made beside them; all else the build sees in the finished files.
  build: ['model', 'settings', 'read-content', 'csl'],
};
/** The one component that brings in the sheet and the scripts of every page. */
const PAGE = 'src/components/Page.astro';
/** What only some pages carry: a sheet of their own (all sheets are written into the page), a script that is not for others. */
const OWN: Record<string, readonly string[]> = {
  'src/pages/sections/[slug]/wordings.astro': ['src/styles/editions.css'],
  'src/pages/index.astro': ['src/styles/title-page.css'],
  'src/pages/about.astro': ['src/styles/about.css'],
  'src/pages/search.astro': ['src/styles/search-page.css'],
  'src/components/LostPage.astro': ['src/styles/title-page.css'],
  'src/pages/article.astro': ['src/styles/whole-article.css'],
  'src/pages/terms.astro': ['src/styles/entries.css'],
  'src/pages/names.astro': ['src/styles/entries.css'],
  'src/pages/timeline.astro': ['src/styles/entries.css'],
  'src/components/RareSheet.astro': ['src/styles/rare.css?inline'],
  'src/components/KeptInBrowser.astro': ['src/client/kept.ts'],
  'src/components/Offline.astro': ['src/client/offline.ts'],
  'src/components/MapControl.astro': ['src/client/argument-map.ts'],
  'src/components/EntryFilter.astro': ['src/client/filter-entries.ts'],
  'src/pages/check.astro': ['src/styles/check.css'],
  'src/components/CheckQuotation.astro': ['src/client/check-quotation.ts'],
  // A sheet that a part brings along when it loads.
  'src/client/cite-dialog.ts': ['src/styles/cite-dialog.css?inline'],
  'src/client/search-parts.ts': ['src/styles/search-results.css?inline'],
  'src/client/marks.ts': ['src/styles/marks.css?inline'],
  'src/client/bar.ts': ['src/styles/bars.css?inline'],
  'src/client/entry-popover.ts': ['src/styles/entry-popover.css?inline'],
  'src/client/quote-toolbar.ts': ['src/styles/quote-toolbar.css?inline'],
  'src/components/Onward.astro': ['src/styles/editions.css', 'src/client/onward.ts'],
};

/** `src/model/text.ts` belongs to `model`, `src/load-article.ts` to `load-article`. */
const roomOf = (file: string) =>
  file
    .replace(/^src\//, '')
    .replace(/\.(ts|astro)$/, '')
    .split('/')[0]!;

const files = globSync('src/**/*.{ts,astro}');
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from\s+|import\s+|import\()'(\.[^']+)'/g)].map(([, target]) => ({
    file,
    target: relative('.', join(dirname(file), target!)),
  })),
);

test('imports point one way', () => {
  expect(imports.length).toBeGreaterThan(50);
  const wrong = imports.filter(({ file, target }) => {
    if (file === PAGE && (target === 'src/styles/index.css' || target === 'src/client/index.ts')) return false;
    if (OWN[file]?.includes(target)) return false;
    const [from, to] = [roomOf(file), roomOf(target)];
    return from !== to && !MAY_IMPORT[from]?.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('what runs in the worker is not taken into the page: it has its types and its address', () => {
  const taken = globSync('src/client/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^import .*'\.\.\/search\/.*$/gm)]
      .map(([line]) => line)
      .filter((line) => !line.startsWith('import type ') && !line.includes('?worker&url')),
  );
  expect(taken).toEqual([]);
});

test('the model imports neither Node nor Astro', () => {
  const outside = globSync('src/model/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name),
  );
  expect(new Set(outside)).toEqual(new Set(['diff', 'fastest-levenshtein', 'node-diff3']));
});

test('style sheets use logical properties only', () => {
  const physical = /(?:^|[\s{;])((?:(?:margin|padding|border|inset)-)?(?:left|right|top|bottom)|(?:min-|max-)?(?:width|height))\s*:/g;
  for (const file of globSync('src/styles/*.css')) {
    expect({ file, found: [...readFileSync(file, 'utf8').matchAll(physical)].map((match) => match[1]) }).toEqual({ file, found: [] });
  }
});
