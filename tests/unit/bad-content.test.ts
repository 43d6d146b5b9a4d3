import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatProblems } from '../../src/model/problems.ts';
import { readContent } from '../../src/read-content.ts';

const FOLDER = 'tests/fixtures/bad';

// One fault a folder; message.txt holds every word that an editor is told. UPDATE=1 writes it anew, to be read before it is kept.
test.each(readdirSync(FOLDER))('%s', (fault) => {
  const said = `${formatProblems(readContent(`${FOLDER}/${fault}`, '/').problems).replaceAll(`${FOLDER}/${fault}/`, '')}\n`;
  const expected = `${FOLDER}/${fault}/message.txt`;
  if (process.env['UPDATE']) writeFileSync(expected, said);
  expect(existsSync(expected), `${expected} is missing; the content says:\n${said}`).toBe(true);
  expect(said).toBe(readFileSync(expected, 'utf8'));
  expect(said.trim()).not.toBe('');
});

test('a content folder that is not there', () => {
  expect(formatProblems(readContent('tests/fixtures/nowhere', '/').problems)).toBe(
    'tests/fixtures/nowhere/article.yaml  This is not there. Set CONTENT_DIR to a folder that holds article.yaml and sections/SLUG.mdx.\n' +
      'tests/fixtures/nowhere/sections  This is not there. Set CONTENT_DIR to a folder that holds article.yaml and sections/SLUG.mdx.',
  );
});

test.each(['content', 'tests/fixtures/good'])('%s has no problem', (folder) => {
  expect(readContent(folder, '/').problems).toEqual([]);
});
