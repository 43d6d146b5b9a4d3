import { expect, test } from 'vitest';
import { readableSize, sizeBelow } from '../../../src/model/size.ts';

test.each([
  [1, '0.001 kB', 'under 0.002 kB'],
  [999, '1 kB', 'under 1 kB'],
  [1000, '1 kB', 'under 2 kB'],
  [190_400, '190 kB', 'under 200 kB'],
  [200_000, '200 kB', 'under 500 kB'],
  [970_000, '970 kB', 'under 1 MB'],
  [1_449_000, '1.4 MB', 'under 2 MB'],
  [51_000_000, '51 MB', 'under 100 MB'],
])('%i bytes', (bytes, exact, rough) => {
  expect([readableSize(bytes), sizeBelow(bytes)]).toEqual([exact, rough]);
});
