import { expect, test } from 'vitest';
import { containedIn, likeness, profileOf } from '../../../src/model/likeness.ts';

const TEXT =
  'Freight trains leave the inland port each morning and reach the coast before the tide turns, loaded with grain and machine parts.';

test('the further a text is from another, the less alike it is', () => {
  const falling = [
    TEXT,
    TEXT.replace('each morning', 'every day'),
    TEXT.replace('each morning', 'every day').replace('loaded with grain', 'full of timber'),
    'Trains leave the port and reach the coast, loaded with parts.',
    'The council weighs each project of the year before against the promise that it made.',
    'Nothing whatever.',
  ].map((other) => likeness(profileOf(TEXT), profileOf(other)));
  expect(falling[0]).toBe(1);
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect(new Set(falling).size).toBe(falling.length);
});

test('a text is contained in one that has it among others', () => {
  expect(containedIn(profileOf(TEXT), profileOf(`Before. ${TEXT} After.`))).toBe(1);
  expect(containedIn(profileOf(`Before. ${TEXT} After.`), profileOf(TEXT))).toBeLessThan(1);
  expect(containedIn(profileOf('One'), profileOf('One'))).toBe(0);
});
