import { expect, test } from 'vitest';
import { prefixIds } from '../../../src/model/prefix-ids.ts';

test('ids and links to them get the prefix; text, other links and other attributes do not', () => {
  expect(prefixIds(
    '<p id="p1" data-id="p1"><a href="#p1" aria-describedby="x y">1</a> an id="p1" <a title=">" id="q" href="/s/#p1">b</a></p>', 's-',
  )).toBe('<p id="s-p1" data-id="p1"><a href="#s-p1" aria-describedby="s-x s-y">1</a> an id="p1" <a title=">" id="s-q" href="/s/#p1">b</a></p>');
});
