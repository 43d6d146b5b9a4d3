import { expect, test } from 'vitest';
import { collectImages } from '../../../src/formats/images.ts';

test('an image is found by its address, whichever signs of it are escaped', () => {
  const { find } = collectImages('/reader/');
  expect(find('/reader/favicon.svg')?.type).toBe('image/svg+xml');
  // A slash as %2F: no name of this site’s files has a sign that only escapes can stand for.
  expect(find('/reader/x%2F..%2Ffavicon.svg')?.type).toBe('image/svg+xml');
  expect(find('/reader/nothing.svg')).toBeUndefined();
});
