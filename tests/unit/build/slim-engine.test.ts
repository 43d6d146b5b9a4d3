import { expect, test } from 'vitest';
import { slimEngine } from '../../../src/build/search-index/slim-engine.ts';

const section = (id: number, ...content: number[]) => [id, content.length, ...content];
const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];
const body = (...code: number[]) => [code.length + 2, 0, ...code, 0x0b];
const constant = (value: number) => [0x41, value];
const call = (index: number) => [0x10, index];

// Imports 0; `used` 1 calls 2, and 0 in a block; `idle` 3 calls 4; 5 stands in the table alone.
const MODULE = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, 1, 0x60, 0, 1, 0x7f),
  ...section(2, 1, ...name('m'), ...name('f'), 0, 0),
  ...section(3, 5, 0, 0, 0, 0, 0),
  ...section(4, 1, 0x70, 0, 1),
  ...section(7, 3, ...name('used'), 0, 1, ...name('idle'), 0, 3, ...name('__table'), 1, 0),
  ...section(9, 1, 0, ...constant(0), 0x0b, 1, 5),
  ...section(
    10,
    5,
    ...body(...call(2), 0x02, 0x7f, ...call(0), 0x0b, 0x6a),
    ...body(...constant(40)),
    ...body(...call(4), ...constant(7), 0x6a),
    ...body(...constant(9)),
    ...body(...constant(5)),
  ),
  ...section(0, ...name('producers'), 1, 2, 3),
]);

test('what is called does what it did, and the rest is gone', () => {
  expect(WebAssembly.validate(MODULE)).toBe(true);
  const slim = slimEngine(MODULE, new Set(['used']));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(slim)), { m: { f: () => 2 } });
  const { used, __table, ...rest } = exports as { used: () => number; __table: WebAssembly.Table };
  expect(used()).toBe(42);
  expect((__table.get(0) as () => number)()).toBe(5);
  expect(rest).toEqual({});
  // The export's name, two bodies' code, the custom section and its head.
  expect(MODULE.length - slim.length).toBe('idle'.length + 3 + 4 + 1 + 15);
});

test('an instruction that is not known is told, not guessed at', () => {
  const vector = Uint8Array.from(MODULE);
  vector[vector.indexOf(0x6a)] = 0xfd;
  expect(() => slimEngine(vector, new Set(['used']))).toThrow('0xfd');
});
