import { expect, test } from 'vitest';
import { otherNumeral } from '../../../src/model/numbers.ts';

const other = (query: string, place = 0) => {
  const found = otherNumeral(query.split(' '), place);
  return found && `${found.replaces.join(' ')} = ${found.other.join(' ')}`;
};

test.each([
  ['thirty ports', 0, 'thirty = 30'],
  ['30 ports', 0, '30 = thirty'],
  ['one hundred thousand trips', 1, 'one hundred thousand = 100000'],
  ['100 thousand trips', 0, '100 thousand = 100000'],
  ['100 thousand trips', 1, '100 thousand = 100000'],
  ['20 thousand', 0, '20 thousand = 20000'],
  ['in nineteen eighty four', 2, 'nineteen eighty four = 1984'],
  ['twenty thirty', 0, 'twenty thirty = 2030'],
  ['twenty one', 1, 'twenty one = 21'],
  ['twenty first century', 0, 'twenty first = 21st'],
  ['21st', 0, '21st = twenty first'],
] as const)('%s: the number at place %i has another form', (query, place, form) => expect(other(query, place)).toBe(form));

test.each([
  ['ports', 0],
  ['100', 0],
  ['thousandth', 0],
  ['2013 10', 1],
  ['10 october 2013', 0],
] as const)('%s: what is no number, or that of a day or a month, has none', (query, place) => {
  expect(other(query, place)).toBeUndefined();
});
