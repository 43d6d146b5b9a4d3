import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { checkAddresses } from '../../src/build/check-addresses.ts';
import { siteFiles } from '../../src/build/site-files.ts';
import { formatProblems } from '../../src/model/problems.ts';
import { readContent } from '../../src/read-content.ts';
import { command } from '../edited-content.ts';
import { articleJson, read, textOf } from './pages.ts';

const site = inject('editedSite');
const content = inject('editedContent');
const page = (path: string) => read(site, `${path}index.html`);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a paragraph put in has letters; one withdrawn, and one moved, say so under their old numbers', () => {
  const { sections } = articleJson(site);
  expect(sections.map(({ slug, paragraphs }) => [slug, paragraphs.map(({ id }) => id).join(' ')])).toEqual([
    ['piers', 'p1 p1a p2'],
    ['arches', 'p1 p1a p2'],
    ['fees', 'p1 p2'],
  ]);
  const piers = page('sections/piers/');
  const note = (id: string) => textOf(new RegExp(`<p id="${id}"[^>]*>([^]*?)</p>`).exec(piers)![1]!);
  expect(note('p4')).toBe('4 This paragraph was withdrawn in edition 2. Its text in edition 1.');
  expect(note('p3')).toBe('3 Since edition 2 this paragraph stands in “Arches”, paragraph 1a.');
  expect(note('by-night')).toBe('Since edition 2 the part that had this address stands in “Arches”.');
  expect(piers).toContain('href="/reader/editions/1/sections/piers/#p4"');
  expect(page('sections/arches/')).toMatch(/<p id="p1a"><span id="piers-p3" data-alias="whole"><\/span>/);
});

test('a changed paragraph has its earlier wording one step away, with the differences marked', () => {
  expect(textOf(page('sections/piers/'))).toContain('Changed in edition 2. Earlier wording');
  expect(textOf(page('sections/fees/'))).toContain('Changed in the draft of edition 3. Earlier wording');
  const wordings = page('sections/piers/wordings/');
  expect(wordings).toMatch(/<del>two<\/del><ins[^>]*>both<\/ins>/);
  expect(wordings).toContain('id="p1-edition-1"');
  const fees = page('sections/fees/wordings/');
  // The wording of both closed editions, the first under the section's former address.
  expect(textOf(fees)).toContain('Edition 2, 2 February 2026');
  expect(fees).toContain('href="/reader/editions/1/sections/tolls/#p1"');
  expect(siteFiles(site)).not.toContain('sections/arches/wordings/index.html');
});

test('the page of a renamed section leads on without scripts, for each of its paragraphs', () => {
  const tolls = page('sections/tolls/');
  expect(tolls).toContain('<noscript><meta http-equiv="refresh" content="0; url=/reader/sections/fees/"></noscript>');
  expect(tolls).toContain('<link rel="canonical" href="https://example.org/reader/sections/fees/">');
  expect(tolls).toContain('<meta name="robots" content="noindex">');
  expect(tolls).toMatch(/<li id="p2">\s*Paragraph 2\s*is now <a href="\/reader\/sections\/fees\/#p2">paragraph 2 of Fees<\/a>/);
});

test('earlier editions are kept as they were, and say that they are superseded', () => {
  const text = textOf(page('editions/1/sections/piers/'));
  expect(text).toContain('Superseded: this is the text of edition 1, of 1 January 2026.');
  expect(text).toMatch(/1 A pier carries the weight of two spans[^]*By night[^]*3 At night a lamp burns[^]*4 The mason marks/);
  expect(page('editions/1/sections/piers/')).toContain('<meta name="robots" content="noindex">');
  expect(textOf(page('editions/2/sections/fees/'))).toContain('a penny');
  expect(articleJson(site).edition).toEqual({ number: 3, date: null, draft: true });
  expect(textOf(page('about/'))).toMatch(/Edition 2, 2 February 2026. Puts the lamp among the arches[^]*Edition 1, 1 January 2026/);
  expect(textOf(page('sections/fees/'))).toContain('This is the draft of edition 3');
});

test('the manifest of an edition proves each of its paragraphs, and stays the same for ever', () => {
  const manifest = JSON.parse(read(site, 'editions/1.json')) as { paragraphs: { address: string; sha256: string }[] };
  expect(manifest).toMatchObject({ edition: 1, date: '2026-01-01', sections: [{ slug: 'piers' }, { slug: 'arches' }, { slug: 'tolls' }] });
  const mason = 'The mason marks each stone with a sign of his own, by which he is paid and by which we know him after centuries.';
  expect(manifest.paragraphs).toContainEqual({ address: 'sections/piers/#p4', sha256: sha256(mason) });
  // Taken once, when edition 1 was the text of the day.
  expect(sha256(read(site, 'editions/1.json'))).toBe('6bbde3c351da819a9f021da37ad01ecd6360cfa2cd5f6a4f632d82106e3ebe49');
});

test('an entry that was taken out of a list says so at its address, of no edition', () => {
  const html = read(site, 'terms/index.html');
  expect(html).toContain('id="keystone"');
  expect(textOf(page('terms/'))).toContain('The entry that had the address “keystone” is no longer in this list.');
});

test('superseded texts are neither in the search index nor in the article', () => {
  expect(read(site, 'article.json')).not.toContain('mason');
  expect(JSON.parse(read(site, 'editions/wordings.json'))).toContainEqual(expect.objectContaining({ slug: 'piers', id: 'p4', edition: 1 }));
});

test('every address of the ledger answers; one that did not would stop the build', () => {
  const { ledger } = readContent(content, '/').published!.editions;
  expect(checkAddresses(site, ledger)).toEqual([]);
  const pages = { ...ledger.pages, 'sections/gone/': { since: 1, anchors: {} }, 'terms/': { since: 1, anchors: { x: { since: 1 } } } };
  expect(checkAddresses(site, { ...ledger, pages }).map(({ file }) => file)).toEqual(['terms/index.html', 'sections/gone/index.html']);
});

/** What a build would say after an edit of a copy of the content. */
function afterEdit(edit: (folder: string) => void): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'edited-')), 'content');
  cpSync(content, folder, { recursive: true });
  edit(folder);
  return formatProblems(readContent(folder, '/').problems).replaceAll(`${folder}/`, '');
}
const change = (file: string, from: string | RegExp, to: string) => (folder: string) =>
  writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));

test.each([
  [
    'a word changed',
    change('sections/piers.mdx', 'oak', 'elm'),
    /^sections\/piers\.mdx:9 {2}Paragraph 1a is no longer the text .* Run npm run addresses/,
  ],
  [
    'a paragraph put in',
    change('sections/arches.mdx', '## After', 'New.\n\n## After'),
    /^sections\/arches\.mdx:9 {2}Paragraph 1b has no published address yet\. Run npm run addresses/,
  ],
  ['a paragraph taken out', change('sections/fees.mdx', /\n\nThose.*/, ''), /^sections\/fees\.mdx {2}Paragraph 2 is gone/],
  [
    'a heading reworded',
    change('sections/arches.mdx', 'After dark', 'Lights'),
    /"#after-dark" of sections\/arches\/ has moved to sections\/arches\/#lights/,
  ],
  [
    'a section renamed',
    (folder: string) => {
      renameSync(join(folder, 'sections/fees.mdx'), join(folder, 'sections/dues.mdx'));
      change('article.yaml', 'fees', 'dues')(folder);
    },
    /^sections\/dues\.mdx {2}The section "fees" has moved to sections\/dues\//,
  ],
  ['a title changed', change('sections/fees.mdx', 'title: Fees', 'title: Dues'), /^$/],
  ['a title that the open draft has not touched', change('sections/piers.mdx', 'title: Piers', 'title: Pillars'), /^$/],
  ['paragraphs in another order', change('sections/fees.mdx', /(The toll.*)\n\n(Those.*)/, '$2\n\n$1'), /^$/],
  [
    'a closed edition rewritten',
    change('editions/1.yaml', 'written', 'rewritten'),
    /^editions\/1\.yaml {2}Edition 1 is closed, but this file is not what it was/,
  ],
  [
    'a closed edition lost',
    (folder: string) => renameSync(join(folder, 'editions/2.yaml'), join(folder, 'editions/2.old')),
    /There is no edition 2 before it/,
  ],
  [
    'the ledger lost',
    (folder: string) => renameSync(join(folder, 'addresses.yaml'), join(folder, 'addresses.old')),
    /^addresses\.yaml {2}This is missing, though editions have been published/,
  ],
  [
    'a loop in the ledger',
    change('addresses.yaml', 'to: sections/arches/#p1a }', 'to: sections/piers/#p3 }'),
    /^addresses\.yaml {2}The address "sections\/piers\/#p3" leads to "sections\/piers\/#p3", and from there in a circle/,
  ],
  [
    'a link to a moved paragraph',
    (folder: string) => {
      change('sections/fees.mdx', 'twopence', '[twopence](/sections/piers/#p3)')(folder);
    },
    /^sections\/fees\.mdx:7 {2}The link "\/sections\/piers\/#p3" leads to an address that has moved\. Write \/sections\/arches\/#p1a\./,
  ],
  [
    'an edition in article.yaml too',
    change('article.yaml', 'publisher', 'edition: { number: 3, date: "2026-01-01" }\npublisher'),
    /^article\.yaml:5 {2}The edition is given here, and in editions\/ too/,
  ],
])('the build and the ledger: %s', (_, edit, says) => {
  expect(afterEdit(edit)).toMatch(says);
});

test('a title changed after an edition was closed opens a draft of the next', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'edited-')), 'content');
  cpSync(content, folder, { recursive: true });
  for (const date of ['2026-02-30', '2026-03', '2999-01-01'])
    expect(() => command(folder, 'close-edition', 'Raises the toll.', date)).toThrow(
      new RegExp(`"${date}" is (?:not a date|still to come)`),
    );
  command(folder, 'close-edition', 'Raises the toll.', '2026-03-03');
  expect(readContent(folder, '/').problems).toEqual([]);
  expect(() => command(folder, 'close-edition', 'Again.')).toThrow('Nothing has changed since edition 3');
  change('sections/fees.mdx', 'title: Fees', 'title: Dues')(folder);
  expect(formatProblems(readContent(folder, '/').problems)).toMatch(
    /editions\/3\.yaml {2}Edition 3 is closed, but its text no longer comes out as it was: a section's title.*Run npm run addresses/,
  );
  expect(command(folder, 'update-addresses')).toContain('edition 4 is an open draft');
  change('sections/fees.mdx', 'title: Dues', 'title: Fees')(folder);
  expect(command(folder, 'update-addresses')).toContain('The text is that of edition 3.');
  expect(readContent(folder, '/').problems).toEqual([]);
});
