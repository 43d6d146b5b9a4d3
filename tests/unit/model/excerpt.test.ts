import { expect, test } from 'vitest';
import { makeExcerpt } from '../../../src/model/excerpt.ts';

const excerptOf = (text: string, words: string[]) => {
  const ranges = words
    .flatMap((word) => [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length })))
    .sort((a, b) => a.start - b.start);
  return makeExcerpt(text, ranges).pieces;
};
const plain = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');

test('a short text is shown whole', () => {
  expect(excerptOf('one two three', ['two'])).toEqual([
    { text: 'one ', marked: false },
    { text: 'two', marked: true },
    { text: ' three', marked: false },
  ]);
});

test('a long text is cut between words around its marks', () => {
  const text = `${'lorem ipsum '.repeat(40)}NEEDLE here ${'dolor sit '.repeat(40)}`.trim();
  const pieces = excerptOf(text, ['NEEDLE']);
  expect(pieces.filter(({ marked }) => marked)).toEqual([{ text: 'NEEDLE', marked: true }]);
  const shown = plain(pieces);
  expect(shown).toMatch(/^… (lorem|ipsum) .* …$/);
  expect(shown.length).toBeLessThan(240);
  expect(text).toContain(shown.slice(2, -2));
});

test('the stretch with most marks is chosen', () => {
  const text = `alpha ${'x '.repeat(300)}alpha beta alpha ${'y '.repeat(300)}`;
  expect(excerptOf(text, ['alpha', 'beta']).filter(({ marked }) => marked).length).toBe(3);
});

test('a mark at either edge, or longer than the excerpt, still shows', () => {
  const long = 'word '.repeat(200).trim();
  expect(makeExcerpt(long, [{ start: 0, end: 4 }]).pieces[0]).toEqual({ text: 'word', marked: true });
  expect(makeExcerpt(long, [{ start: long.length - 4, end: long.length }]).pieces.at(-1)).toEqual({ text: 'word', marked: true });
  expect(makeExcerpt(long, [{ start: 0, end: long.length }]).pieces).toEqual([{ text: long, marked: true }]);
});
