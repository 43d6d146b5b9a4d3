import { expect, test } from 'vitest';
import { noSlipsFor } from '../../../src/formats/no-slips.ts';

test('words that are near to one of the text and mean something else are no slips of it; its own forms and relatives are', () => {
  const found = noSlipsFor(['place', 'takes', 'parts', 'tourism', 'international', 'connected', 'development']);
  for (const word of ['peace', 'taxes', 'paris', 'intentional']) expect(found).toContain(word);
  // Of the text, made from a word of it, no word at all, or near to none.
  for (const word of ['place', 'placed', 'tourist', 'connection', 'plave', 'zebra']) expect(found).not.toContain(word);
  expect(found).toEqual(found.toSorted());
});
