import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/model/query.ts';
import { emptyAnswer } from '../../../src/search/empty-answer.ts';

const emptyFor = (input: string, missing: string[] = []) =>
  emptyAnswer({ query: parseQuery(input), results: [], complete: true, missing, instead: [], nearest: false }, input);

test('where nothing answers, it says why, and offers the same words without the operator that stands in the way', () => {
  expect(emptyFor('zzq', ['zzq'])).toEqual({ empty: 'The article may say it in other words, or spell it otherwise.', otherQueries: [] });
  expect(emptyFor('"a b"')).toEqual({
    empty: 'No paragraph has these words in this order.',
    otherQueries: [{ label: 'Without quotation marks', input: 'a b' }],
  });
  expect(emptyFor('a -b').otherQueries).toEqual([{ label: 'Without the minus', input: 'a' }]);
  const alike = [{ typed: 'Peace', words: ['place'] }];
  const query = parseQuery('Peace now');
  expect(emptyAnswer({ query, results: [], complete: true, missing: ['Peace'], instead: [], nearest: false, alike }, 'Peace now')).toEqual({
    empty: 'The article may say it in other words, or spell it otherwise.',
    otherQueries: [{ label: 'Look for “place”', input: 'place now' }],
  });
  // Nothing would be left to look for.
  expect(emptyFor('-the').otherQueries).toEqual([]);
});
