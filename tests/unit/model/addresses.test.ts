import { expect, test } from 'vitest';
import { makeAddresses, normaliseBase, resolveContentLink } from '../../../src/model/addresses.ts';

test.each(['reader', '/reader', 'reader/', '/reader/'])('base %s', (base) => {
  expect(normaliseBase(base)).toBe('/reader/');
});

test('addresses stand below the base', () => {
  expect(makeAddresses('/').section('a', 'p3')).toBe('/sections/a/#p3');
  expect(makeAddresses('reader').section('a', 'p3')).toBe('/reader/sections/a/#p3');
});

test.each([
  ['/sections/b/#p2', { path: '/sections/b/', fragment: 'p2' }],
  ['../b/#p2', { path: '/sections/b/', fragment: 'p2' }],
  ['../b/', { path: '/sections/b/', fragment: '' }],
  ['../..', { path: '/', fragment: '' }],
  ['./../../about/?x=1#y', { path: '/about/', fragment: 'y' }],
  ['/sections/./a/../b/', { path: '/sections/b/', fragment: '' }],
  ['#p2', { path: '/sections/a/', fragment: 'p2' }],
  ['https://example.org/', undefined],
  ['mailto:a@example.org', undefined],
  ['//example.org/x', undefined],
])('a link %s in section a', (href, target) => {
  expect(resolveContentLink(href, 'a')).toEqual(target);
});
