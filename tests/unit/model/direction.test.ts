import { expect, test } from 'vitest';
import { direction, isolate } from '../../../src/model/direction.ts';

test.each([
  ['', undefined],
  ['A title!', undefined],
  ['丝绸之路 Ünïcode 🚀 (2024) “…” ¶ 3', undefined],
  ['مبادرة الحزام!', 'auto'],
  ['שלום.', 'auto'],
  ['Silk road: طريق', 'auto'],
  ['ﷺ', 'auto'],
  ['𐤀𐤁', 'auto'],
  ['𞤀𞤣𞤤𞤢𞤥', 'auto'],
])('the direction of “%s” is %s', (text, dir) => {
  expect(direction(text)).toBe(dir);
  expect(isolate(text)).toBe(dir === undefined ? text : `\u2068${text}\u2069`);
});
