import { expect, test } from 'vitest';
import { unexcluded, unquoted, withoutWords } from '../../../src/model/other-queries.ts';
import { parseQuery, requiredWords } from '../../../src/model/query.ts';

test.each([
  ['"bill of lading" railway', ['bill of lading'], ['railway']],
  ['railway “bill of lading”', ['bill of lading'], ['railway']],
  ['„bill of lading“ «soft connectivity»', ['bill of lading', 'soft connectivity'], []],
  ['soft-connectivity', [], ['soft', 'connectivity']],
  ['丝绸之路 roads, 5G网', ['丝 绸 之 路', '5g 网'], ['roads']],
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

test('words may be dropped, but not from a phrase, and not all', () => {
  expect(withoutWords(parseQuery('"soft line" zzq hard'), ['zzq'])).toMatchObject({ words: ['hard'], run: ['soft', 'line', 'hard'] });
  expect(withoutWords(parseQuery('"soft zzq" hard'), ['zzq'])).toBeUndefined();
  expect(withoutWords(parseQuery('zzq'), ['zzq'])).toBeUndefined();
});

test('a query without an operator keeps its other words', () => {
  expect(unquoted('“bill of lading” railway')).toBe('bill of lading  railway');
  expect(unexcluded('connectivity -soft -"hard times" "of roads"')).toMatch(/^connectivity\s+"of roads"$/);
  const { words, excluded } = parseQuery(unquoted('"lading bill" -"soft power" "a -c"'));
  expect({ words, excluded }).toEqual({ words: ['lading', 'bill', 'c'], excluded: [['soft', 'power']] });
  expect(parseQuery(unexcluded('lading -bill')).words).toEqual(['lading']);
});
