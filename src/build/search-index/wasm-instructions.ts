/** What WebAssembly's instructions carry with them: WebAssembly Core Specification 2.0, 5.4. Without those of vectors (0xFD). */
import type { Reader } from './wasm-reader.ts';

type Operands = (reader: Reader) => void;

const none: Operands = () => undefined;
const one: Operands = (reader) => reader.number();
const two: Operands = (reader) => [reader.number(), reader.number()];
const bytes =
  (length: number): Operands =>
  (reader) =>
    reader.bytes(length);

const BLOCKS = new Set([0x02, 0x03, 0x04]);
const END = 0x0b;
const CALLS = new Set([0x10, 0xd2]);
const LONGER = 0xfc;

/** First and last code of each kind, in order. */
const OPERANDS: readonly (readonly [number, number, Operands])[] = [
  [0x00, 0x01, none],
  [0x02, 0x04, one],
  [0x05, 0x05, none],
  [END, END, none],
  [0x0c, 0x0d, one],
  [0x0e, 0x0e, (reader) => [reader.vector(one), reader.number()]],
  [0x0f, 0x0f, none],
  [0x10, 0x10, one],
  [0x11, 0x11, two],
  [0x1a, 0x1b, none],
  [0x1c, 0x1c, (reader) => reader.vector(one)],
  [0x20, 0x26, one],
  [0x28, 0x3e, two],
  [0x3f, 0x42, one],
  [0x43, 0x43, bytes(4)],
  [0x44, 0x44, bytes(8)],
  [0x45, 0xc4, none],
  [0xd0, 0xd0, one],
  [0xd1, 0xd1, none],
  [0xd2, 0xd2, one],
];
const LONGER_OPERANDS: typeof OPERANDS = [
  [0, 7, none],
  [8, 8, two],
  [9, 9, one],
  [10, 10, two],
  [11, 11, one],
  [12, 12, two],
  [13, 13, one],
  [14, 14, two],
  [15, 17, one],
];

/**
 * Reads an expression to its end.
 * @returns indices of the functions that it calls by name or takes the address of. Throws at an instruction that is not in the tables.
 */
export function readInstructions(reader: Reader): number[] {
  const called: number[] = [];
  for (let depth = 1; depth > 0;) {
    const code = reader.byte();
    if (BLOCKS.has(code)) depth++;
    if (code === END) depth--;
    if (CALLS.has(code)) called.push(reader.number());
    else if (code === LONGER) operandsOf(LONGER_OPERANDS, reader.number())(reader);
    else operandsOf(OPERANDS, code)(reader);
  }
  return called;
}

function operandsOf(table: typeof OPERANDS, code: number): Operands {
  const found = table.find(([first, last]) => first <= code && code <= last);
  if (found === undefined) throw new Error(`Pagefind: its WebAssembly has an unknown instruction, 0x${code?.toString(16)}.`);
  return found[2];
}
