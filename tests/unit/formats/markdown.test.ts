import { expect, test } from 'vitest';
import { sectionMarkdown } from '../../../src/formats/markdown.ts';
import type { Work } from '../../../src/formats/work.ts';
import type { Article, Section } from '../../../src/model/types.ts';

const article = { title: 'A', author: { name: 'B' }, publisher: 'C', edition: { number: 1 } } as Article;
const written = (html: string) => {
  const work: Work = { article, texts: new Map([['s', html]]), site: { url: 'https://example.org', base: '/' } };
  return sectionMarkdown(work, { slug: 's', title: 'S', number: undefined } as Section);
};

test('what Markdown has no sign for stays HTML', () => {
  expect(written('<p id="p1">10<sup>6</sup> of H<sub>2</sub>O, <ins>new <em>words</em></ins>.</p>')).toContain(
    ' 10<sup>6</sup> of H<sub>2</sub>O, <ins>new _words_</ins>.\n',
  );
});

test('how letters are read stands behind them in brackets', () => {
  expect(written('<p id="p1">T <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt><i>ji</i></rt></ruby>.</p>')).toContain(
    ' T 漢(kan)字(_ji_).\n',
  );
});

test('a mark of a note is one', () => {
  const text = '<p id="p1">T<sup><a href="#user-content-fn-1" data-footnote-ref>1</a></sup>.</p>';
  expect(written(text)).toContain(' T[^s-1].\n');
});

test('the caption of a table is a paragraph before it', () => {
  const table = '<table><caption>Of <b>piers</b></caption><tbody><tr><th>a</th></tr><tr><td>b</td></tr></tbody></table>';
  expect(written(`<div id="p1"><p>T:</p>${table}</div>`)).toMatch(/ T:\n\nOf \*\*piers\*\*\n\n\| a \|\n\| - \|\n\| b \|\n/);
});
