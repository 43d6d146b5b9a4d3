/** The Nu Html Checker on all that a browser reads as markup, and on the sheets that travel in scripts. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.ts';

const VNU = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');

/** index.css names the sheets in their layers, which the checker takes for a fault; all of them are in the pages too. */
const SHEETS = globSync(['src/styles/*.css', 'src/formats/*.css']).filter((path) => !path.endsWith('index.css'));

/** What the checker does not know of CSS, and the browsers of two years do; others pass the rule over. */
const NEWER_CSS = [
  // CSS Anchor Positioning 1: where it is not known the box is placed by script.
  /entry-popover\.css".*Property “position-(?:anchor|area|try-fallbacks)” doesn't exist/,
  // CSS Custom Highlight 1: where it is not known nothing is marked.
  /marks\.css".*Parse Error/,
];

test('no page, sheet and picture has an error', () => {
  const files = [inject('site'), inject('otherSite'), inject('editedSite')].flatMap((site) =>
    siteFiles(site)
      .filter((path) => /\.(?:html|svg)$/.test(path))
      .map((path) => join(site, path)),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(SHEETS.length).toBeGreaterThan(20);
  const { stdout, stderr } = spawnSync(
    'java',
    [
      '-jar',
      VNU,
      '--errors-only',
      '--also-check-css',
      '--also-check-svg',
      '--format',
      'gnu',
      '--exit-zero-always',
      '--stdout',
      ...files,
      ...SHEETS,
    ],
    { encoding: 'utf8' },
  );
  expect(
    (stdout + stderr)
      .trim()
      .split('\n')
      .filter((line) => line !== '' && !line.includes('No errors found') && !NEWER_CSS.some((known) => known.test(line))),
  ).toEqual([]);
}, 60_000);
