import { expect, test } from 'vitest';
import { parseQuery, requiredWords, withoutWords } from '../../../src/model/query.ts';

test.each([
  ['"bill of lading" railway', ['bill of lading'], ['railway']],
  ['railway “bill of lading”', ['bill of lading'], ['railway']],
  ['„bill of lading“ «soft connectivity»', ['bill of lading', 'soft connectivity'], []],
  ['soft-connectivity', [], ['soft', 'connectivity']],
])('%s', (input, phrases, words) => {
  const query = parseQuery(input);
  expect(query.phrases.map((phrase) => phrase.words.join(' '))).toEqual(phrases);
  expect(query.words).toEqual(words);
});

test('function words do not decide, unless there are no others', () => {
  expect(requiredWords(parseQuery('what is the role of the UN'))).toEqual(['role', 'un']);
  expect(requiredWords(parseQuery('the'))).toEqual(['the']);
  expect(requiredWords(parseQuery('"of the"'))).toEqual(['of', 'the']);
  expect(requiredWords(parseQuery('  —  '))).toEqual([]);
});

test('a phrase whose closing mark is missing is still being typed', () => {
  expect(parseQuery('"soft conn').phrases).toEqual([{ words: ['soft', 'conn'], open: true }]);
});

test('only the last word, with nothing behind it, is unfinished', () => {
  expect(parseQuery('soft c').unfinished).toBe('c');
  expect(parseQuery('soft c ').unfinished).toBeUndefined();
  expect(parseQuery('soft "c"').unfinished).toBeUndefined();
});

test('dropping words leaves phrases alone', () => {
  const query = withoutWords(parseQuery('"soft zzq" zzq hard'), new Set(['zzq']));
  expect(query.words).toEqual(['hard']);
  expect(query.phrases[0]!.words).toEqual(['soft', 'zzq']);
});
