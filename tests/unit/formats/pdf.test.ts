import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { articlePdf } from '../../../src/formats/pdf.ts';
import type { Article } from '../../../src/model/types.ts';
import { TAGS } from '../../../src/markdown/tags.ts';

/** A work of one section, whose text is this, as a PDF. */
async function pdfOf(html: string, title = 'Title'): Promise<Buffer> {
  const section = { slug: 's', title, shortTitle: title, number: '1' };
  const article = {
    title: 'A',
    siteTitle: 'B',
    author: { name: 'C', affiliation: 'D' },
    summary: 'E',
    publisher: 'F',
    rights: 'G',
    notes: { source: [], method: [], missing: [] },
    edition: { number: 1, date: '2026-01-31' },
    outline: [{ kind: 'section', number: '1', title, section, children: [] }],
  } as unknown as Article;
  return articlePdf({ article, texts: new Map([['s', html]]), site: { url: 'https://example.org', base: '/' } });
}
const run = (tool: string, pdf: Buffer, ...options: string[]): string =>
  execFileSync(tool, [...options, '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });

/** What is set of a section, line by line. */
async function linesOf(html: string): Promise<string> {
  const text = run('pdftotext', await pdfOf(html), '-layout');
  const [, lines] = /sections\/s\/\n([^]*?)\n[^\n]*own wording[^]*$/.exec(text.slice(text.lastIndexOf('\f', text.length - 2))) ?? [];
  return lines!
    .replace(/^ *1? +(?=\S)/gm, '')
    .replace(/ {2,}/g, ' | ')
    .replace(/\n+/g, '\n')
    .trim();
}
/** Left and right ends of what is set, in points, by its word. */
const endsOf = (pdf: Buffer): ReadonlyMap<string, readonly [left: number, right: number]> =>
  new Map(
    [...run('pdftotext', pdf, '-bbox').matchAll(/xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>([^<]+)</g)].map(([, left, right, word]) => [
      word!.replace(/[\u200B-\u2069]/g, ''),
      [Number(left), Number(right)],
    ]),
  );
/** Of the text, on A4. */
const RIGHT = 488;

const inParagraph = (html: string) => linesOf(`<div id="p1"><p>Lead:</p>${html}</div>`).then((lines) => lines.replace('Lead:\n', ''));

test('what each tag holds stands in the PDF, in order', async () => {
  const inline = [...'abbr b bdi bdo cite code del em i ins kbd mark q s samp small span strong sub sup time u var'.split(' '), 'a'];
  const html = `<div id="p1"><p>Lead ${inline.map((tag) => `x<${tag}>in-${tag}</${tag}>`).join(' ')} x<wbr>y<br>z
    <ruby>base<rp>[</rp><rt>read</rt><rp>]</rp></ruby></p>
    <aside>aside-1 <div>div-1</div> aside-2</aside><hr><blockquote>said</blockquote>
    <dl><dt>dt-1</dt><dt>dt-2</dt><dd>dd-1</dd><dd>dd-2</dd></dl>
    <details><summary>summary-1</summary>details-1</details><figure>figure-1<figcaption>figcaption-1</figcaption></figure>
    <ol><li>li-1</li><li>li-2<ul><li>li-3</li></ul></li></ol>
    <table><caption>caption-1</caption><thead><tr><th>th-1</th><th>th-2</th></tr></thead>
    <tbody><tr><td>td-1</td><td>td-2</td></tr><tr><td>td-3</td></tr></tbody></table></div>`;
  for (const tag of TAGS) expect(html).toContain(`<${tag}>`);
  const letters = (text: string) => text.replace(/[^a-z]+/g, '');
  const text = run('pdftotext', await pdfOf(html), '-raw');
  expect(letters(text.slice(text.lastIndexOf('Lead')))).toContain(letters(html.replace(/<[^>]+>/g, '')));
});

test('quotation marks, and no blank behind a break', async () => {
  expect(await inParagraph('<p>a <q>b <q>c</q></q>,<br>\nd</p>')).toBe('a “b ‘c’”,\nd');
});

test('ordered lists are counted as they say', async () => {
  const list = (attributes: string, first = '') => inParagraph(`<ol ${attributes}><li ${first}>a</li><li>b</li></ol>`);
  expect(await list('reversed')).toBe('2. a\n1. b');
  expect(await list('type="i" start="3"')).toBe('iii. a\niv. b');
  expect(await list('type="A" start="26"')).toBe('Z. a\nAA. b');
  expect(await list('', 'value="7"')).toBe('7. a\n8. b');
  expect(await list('start="-1"')).toBe('−1. a\n0. b');
});

test('cells span columns and rows, and a short row takes none of the next', async () => {
  const row = (...cells: string[]) => `<tr>${cells.join('')}</tr>`;
  const table = (rows: string) => inParagraph(`<table><caption>Of all</caption><tbody>${rows}</tbody></table>`);
  const cell = (text: string, span = '') => `<td ${span}>${text}</td>`;
  expect(await table(row(cell('a', 'rowspan="2"'), cell('b')) + row(cell('c')) + row(cell('d')) + row(cell('e'), cell('f')))).toBe(
    'Of all\na | b\nc\nd\ne | f',
  );
  expect(await table(row(cell('a', 'colspan="2"'), cell('b')) + row(cell('c'), cell('d'), cell('e')))).toMatch(
    /^Of all\na \| +b\nc \| d \| e$/,
  );
});

test('what runs from right to left begins on the right', async () => {
  const note = '<section data-footnotes><ol><li id="user-content-fn-1" dir="rtl"><p dir="auto">חח טט</p></li></ol></section>';
  const html = `<div id="p1"><p dir="auto">אא</p><ul><li dir="auto">בב</li></ul>
    <table dir="rtl"><tbody><tr><td dir="auto">גג</td><td>cell</td></tr></tbody></table></div><h2 id="h" dir="auto">דד</h2>
    <p id="p2" dir="auto">הה<sup><a href="#user-content-fn-1" data-footnote-ref>1</a></sup></p>${note}`;
  const ends = endsOf(await pdfOf(html, 'כותרת'));
  for (const word of ['אא', 'גג', 'דד']) expect(ends.get(word)?.[1]).toBeCloseTo(RIGHT, -1);
  for (const word of ['בב', 'טט']) expect(ends.get(word)?.[1]).toBeGreaterThan(RIGHT - 40);
  expect(ends.get('cell')![1]).toBeLessThan(ends.get('גג')![0]);
});

test('in the contents the page stands at the end of the line, whatever its title', async () => {
  const contents = run('pdftotext', await pdfOf('<p id="p1">T.</p>', 'כותרת'), '-bbox').split('<page')[3]!;
  const right = [...contents.matchAll(/xMax="([\d.]+)"[^>]*>[^<]*4</g)].map((match) => Number(match[1]));
  expect(right).toEqual([expect.closeTo(RIGHT, 0)]);
});

test.each([
  ['twelve columns of long words', Array.from('abcdefghijkl', (letter) => `Responsibilities${letter} 1,234,567,890,123`)],
  ['thirty columns', Array.from({ length: 30 }, (_, i) => `column ${1000000 + i}`)],
  ['a word longer than the page', ['short', 'x'.repeat(150), 'words that are to be wrapped in what is left of the line for them']],
])('a table of %s stays on the page, and no word lies on another', async (_, words) => {
  const row = (tag: string) => `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join('')}</tr>`;
  const pdf = await pdfOf(`<div id="p1"><p>T:</p><table><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table></div>`);
  const page = run('pdftotext', pdf, '-bbox').split('<page').at(-1)!;
  const boxes = [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"/g)].map((box) => box.slice(1).map(Number));
  for (const [left, top, right] of boxes) {
    expect(right).toBeLessThan(RIGHT + 2);
    expect(boxes.filter((box) => box[1] === top && box[0]! > left! && box[0]! < right! - 0.5)).toEqual([]);
  }
  const letters = (text: string) => text.replace(/[\s\u00AD\u200B-]/g, '');
  expect(letters(run('pdftotext', pdf, '-raw'))).toContain(letters(words[1]!));
});
