/** The Nu Html Checker on all that a browser reads as markup. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.ts';

const VNU = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');

test('no page, sheet and picture has an error', () => {
  const files = [inject('site'), inject('otherSite'), inject('editedSite')].flatMap((site) =>
    siteFiles(site)
      .filter((path) => /\.(?:html|css|svg)$/.test(path))
      .map((path) => join(site, path)),
  );
  expect(files.length).toBeGreaterThan(50);
  const { stdout, stderr } = spawnSync(
    'java',
    ['-jar', VNU, '--errors-only', '--also-check-css', '--also-check-svg', '--format', 'gnu', '--exit-zero-always', '--stdout', ...files],
    { encoding: 'utf8' },
  );
  expect(
    (stdout + stderr)
      .trim()
      .split('\n')
      .filter((line) => line !== '' && !line.includes('No errors found')),
  ).toEqual([]);
}, 60_000);
