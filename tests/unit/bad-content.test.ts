import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
