import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proposeUpdate } from '../../src/editions/propose-update.ts';
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
    'tests/fixtures/nowhere/article.yaml  This is missing. Set CONTENT_DIR to a folder that holds article.yaml and sections/SLUG.mdx.\n' +
      'tests/fixtures/nowhere/sections  This is missing. Set CONTENT_DIR to a folder that holds article.yaml and sections/SLUG.mdx.',
  );
});

test.each(['content', 'tests/fixtures/good'])('%s has no problem', (folder) => {
  expect(readContent(folder, '/').problems).toEqual([]);
});

test('with a ledger of addresses, what its lists and links say wrong is told too, and comes into no ledger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync('content', folder, { recursive: true });
    const said = (follow = false) => formatProblems(readContent(folder, '/', follow).problems).replaceAll(`${folder}/`, '');
    const section = join(folder, 'sections/mechanisms.mdx');
    const text = readFileSync(section, 'utf8');
    // A link is no word of the text: the ledger knows the paragraph still.
    writeFileSync(section, text.replace(/\bmechanisms\b(?=[^#]*$)/, '[mechanisms](/sections/nowhere/)'));
    expect(said()).toMatch(/^sections\/mechanisms\.mdx:\d+ .*\/sections\/nowhere\/.*$/);
    writeFileSync(section, text);
    appendFileSync(join(folder, 'events.yaml'), '\n- date: "2013-13"\n  what: Nothing.\n  at: mechanisms#p1\n');
    appendFileSync(join(folder, 'terms.yaml'), '\n- term: flying saucers\n');
    const faults = /^events\.yaml:\d+ {2}"2013-13" is not a date\..*\nterms\.yaml:\d+ {2}"flying saucers" occurs nowhere in the text\..*$/;
    expect(said().split('\n').sort().join('\n')).toMatch(faults);
    writeFileSync(section, `${text}\nA paragraph that the ledger does not know.\n`);
    expect(said(true).split('\n').sort().join('\n')).toMatch(faults);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  [
    /p1: \{ since: 1, text: 44fe/,
    'p1: { since: 1, text: 44ff',
    'The fingerprint of "sections/background-of-the-times/#p1" is not that of its text',
  ],
  [/p1: \{ since: 1/, 'p1: { since: 9', 'The address "sections/background-of-the-times/#p1" is said to be of edition 9: the latest is 2.'],
  [/p1: \{ since: 1/, 'p1: { since: 1, gone: 3', 'The address "sections/background-of-the-times/#p1" is said to be of edition 3'],
  [/ p1:/, ' "p 1":', '"sections/background-of-the-times/#p 1" is not an address.'],
  [/sections\/eight-actions\//, 'sections/eight-actions', '"sections/eight-actions" is not an address.'],
])('a ledger that a hand has changed, %s, is restored, and not written anew', (from, to, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync('content', folder, { recursive: true });
    const ledger = join(folder, 'addresses.yaml');
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace(from, to));
    const { published, problems } = readContent(folder, '/');
    for (const faults of [problems, proposeUpdate(published!).problems]) {
      expect(faults[0]!.what.slice(0, expected.length)).toBe(expected);
      expect(faults[0]!.remedy).toMatch(/^Restore .* from your version history/);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
