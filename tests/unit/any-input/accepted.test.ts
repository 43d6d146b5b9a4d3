/** What an editor may save that makes correct HTML with working addresses. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentWith, HEAD } from '../content-with.ts';
import { expectSound } from './expect-sound.ts';

test.each<[string, string | Buffer | ((sections: string) => void), texts: string[]]>([
  ['a byte order mark', `\uFEFF${HEAD}Text.\n`, ['Text.']],
  ['CRLF', `${HEAD}Text\nmore.\n\n- a\n- b\n`.replaceAll('\n', '\r\n'), ['Text more. a b']],
  ['tabs', `${HEAD}Text\there.\n\n-\ta\n\t- b\n`, ['Text here. a b']],
  ['no final newline', `${HEAD}Text.`, ['Text.']],
  ['headings in other scripts', `${HEAD}T.\n\n## 中文标题\n\nT.\n\n## Русский\n\nT.\n\n## العربية\n\nT.\n`, ['T.', 'T.', 'T.', 'T.']],
  [
    '500 headings',
    HEAD + Array.from({ length: 500 }, (_, i) => `## Heading ${i}\n\nText ${i}.\n`).join('\n'),
    Array.from({ length: 500 }, (_, i) => `Text ${i}.`),
  ],
  ['a word of 400 letters', `${HEAD}${'x'.repeat(400)}\n`, ['x'.repeat(400)]],
  ['a break and a comment', `${HEAD}One\\\ntwo{/* three */}.\n`, ['One two.']],
  ['nested lists and quotations', `${HEAD}T.\n\n- a\n  1. b\n     > c\n     > > d\n`, ['T. a b c d']],
  ['notes and reference links', `${HEAD}T.[^1] U.[^1] See [it][a].\n\n[^1]: Note.\n\n[a]: #p1\n`, ['T. U. See it.']],
  ['notes in other scripts', `${HEAD}T.[^注] U.[^é] V.[^"]\n\n[^注]: A.\n\n[^é]: B.\n\n[^"]: C.\n`, ['T. U. V.']],
  [
    'a note, a comment and an address between a paragraph and its list',
    `${HEAD}T.[^1] [a]\n\n[^1]: Note.\n\n{/* c */}\n\n[a]: #p1\n\n- b\n`,
    ['T. a b'],
  ],
  [
    'imports and a component',
    (sections) => {
      for (const name of ['note.astro', 'kit.ts']) writeFileSync(join(sections, '..', name), '');
      writeFileSync(
        join(sections, 's.mdx'),
        `${HEAD}import { Note } from '../note.astro'\nimport { kit } from '../kit'\nimport 'elsewhere'\n\nT <>u</>.\n\n<Note title="x"/>\n\n- <Note/>\n`,
      );
    },
    ['T u.'],
  ],
  [
    'elements that a text may have',
    `${HEAD}T <ruby>漢<rp>(</rp><rt>k</rt><rp>)</rp>字<rt>j</rt></ruby> <time datetime="2020">t</time>:\n\n<table>\n  <tr><th>a</th><td>b</td></tr>\n</table>\n\n<figure>\n\n> c\n\n<figcaption>d</figcaption>\n</figure>\n`,
    ['T 漢字 t: a b c d'],
  ],
  [
    'links to places of other pages',
    `${HEAD}[a](/about/#citing) [b](/article/#s-p1) [c](/) [d](/search/?q=x) [e](/names/).\n`,
    ['a b c d e.'],
  ],
  ['lines of tags only', `${HEAD}<b>A</b> <i>b</i>\n<u>c</u>\n\n- <b>d</b>\n\n<br/>\n\n<b>E</b>\n`, ['A b c d', 'E']],
  ['50,000 brackets', `${HEAD}${'['.repeat(50_000)}\n`, ['['.repeat(50_000)]],
  [
    'a link to a file elsewhere',
    (sections) => {
      writeFileSync(join(sections, '../elsewhere'), `${HEAD}Text.\n`);
      symlinkSync('../elsewhere', join(sections, 's.mdx'));
    },
    ['Text.'],
  ],
  [
    'what systems and editor programs leave',
    (sections) => {
      for (const name of ['s.mdx', 's.mdx~', '.s.mdx.swp', '.DS_Store', '#s.mdx#']) writeFileSync(join(sections, name), `${HEAD}Text.\n`);
    },
    ['Text.'],
  ],
])('%s', (_, section, texts) => {
  const { content, said } = contentWith(section);
  expect(said).toBe('');
  expect(content.sections[0]!.record.paragraphs.map(({ text }) => text)).toEqual(texts);
  expectSound(content);
});

test('text from right to left says so, wherever it stands', () => {
  const { content } = contentWith(`${HEAD}שלום.\n\n- עברית\n- English\n\n| א | b |\n| - | - |\n\n## כותרת {/* #x */}\n`);
  const html = content.sections[0]!.html!.replaceAll('\n', '');
  for (const tag of ['<p dir="auto">', '<li dir="auto">עברית', '<li>English', '<th dir="auto">א', '<h2 id="x" dir="auto">'])
    expect(html).toContain(tag);
});

test('a table and a note run from right to left where their words do', () => {
  const { content } = contentWith(
    `${HEAD}T.[^1] T.[^2]\n\n| שם | עיר |\n| - | - |\n| b | צפת |\n| 1 | 2 |\n\nT.\n\n| שם | b |\n| - | - |\n\n[^1]: עברית.\n\n[^2]: English עברית.\n`,
  );
  const html = content.sections[0]!.html!;
  expect(html.match(/<table[^>]*>/g)).toEqual(['<table dir="rtl">', '<table>']);
  expect(html).toContain('<td dir="auto">b</td>');
  expect(html.match(/<li[^>]*>/g)).toEqual(['<li id="user-content-fn-1" dir="rtl">', '<li id="user-content-fn-2">']);
});

test.skipIf(!process.env['LONG'])(
  '5 MB in one section',
  () => {
    const { content, said } = contentWith(
      HEAD + Array.from({ length: 10_000 }, (_, i) => `${'A line of the ballad. '.repeat(23)}${i}.`).join('\n\n'),
    );
    expect(said).toBe('');
    expect(content.sections[0]!.record.paragraphs).toHaveLength(10_000);
  },
  60_000,
);
