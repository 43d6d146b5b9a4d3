/**
 * Takes out of Pagefind's WebAssembly what the site never calls: filters, sorting and the like are a tenth of it.
 * Of the tools of the field that could, Binaryen is a hundred megabytes to install.
 * After the WebAssembly Core Specification 2.0, chapter 5 (binary format).
 */
import { readInstructions } from './wasm-instructions.ts';
import { readerOf, type Reader } from './wasm-reader.ts';

const SECTION = { custom: 0, import: 2, global: 6, export: 7, start: 8, element: 9, code: 10 };
const FUNCTION = 0;
/** `unreachable`, without locals: what stands in place of a function that nothing calls, so that the others keep their numbers. */
const EMPTY_BODY = [3, 0, 0x00, 0x0b];
/** Length of the magic number and the version. */
const HEAD = 8;

interface Section {
  readonly id: number;
  readonly body: Uint8Array;
}

interface Export {
  readonly name: string;
  readonly kind: number;
  readonly index: number;
}

/**
 * @param wasm a module as wasm-bindgen makes it.
 * @param called names of its exported functions that are called; wasm-bindgen's own, which begin with two underscores, always are.
 * @returns a module that does the same for these. Throws where the module is not of the kind described.
 */
export function slimEngine(wasm: Uint8Array, called: ReadonlySet<string>): Uint8Array {
  const sections = sectionsOf(wasm);
  const bodyOf = (id: number) => readerOf(sections.find((section) => section.id === id)?.body ?? Uint8Array.of(0));

  const exports = bodyOf(SECTION.export)
    .vector(exportOf)
    .filter(({ name, kind }) => kind !== FUNCTION || called.has(name) || name.startsWith('__'));
  const imported = bodyOf(SECTION.import).vector(isFunctionImport).filter(Boolean).length;
  const bodies = bodyOf(SECTION.code).vector((reader) => reader.bytes(reader.number()));
  const start = sections.find(({ id }) => id === SECTION.start);

  const reached = new Set<number>();
  const waiting = [
    ...exports.filter(({ kind }) => kind === FUNCTION).map(({ index }) => index),
    ...(start === undefined ? [] : [readerOf(start.body).number()]),
    ...bodyOf(SECTION.element).vector(elementsOf).flat(),
    ...bodyOf(SECTION.global).vector(globalOf).flat(),
  ];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index < imported || reached.has(index)) continue;
    reached.add(index);
    waiting.push(...calledBy(bodies[index - imported]!));
  }

  const rewritten = new Map([
    [SECTION.export, vectorOf(exports.map(({ name, kind, index }) => [...named(name), kind, ...numberOf(index)]))],
    [SECTION.code, vectorOf(bodies.map((body, i) => (reached.has(i + imported) ? [...numberOf(body.length), ...body] : EMPTY_BODY)))],
  ]);
  return Uint8Array.from([
    ...wasm.subarray(0, HEAD),
    // Custom sections say which tools made it.
    ...sections
      .filter(({ id }) => id !== SECTION.custom)
      .flatMap(({ id, body }) => {
        const content = rewritten.get(id) ?? body;
        return [id, ...numberOf(content.length), ...content];
      }),
  ]);
}

function sectionsOf(wasm: Uint8Array): Section[] {
  const sections: Section[] = [];
  const reader = readerOf(wasm, HEAD);
  while (!reader.atEnd()) sections.push({ id: reader.byte(), body: reader.bytes(reader.number()) });
  return sections;
}

const text = (reader: Reader): string => new TextDecoder().decode(reader.bytes(reader.number()));

const exportOf = (reader: Reader): Export => ({ name: text(reader), kind: reader.byte(), index: reader.number() });

function isFunctionImport(reader: Reader): boolean {
  text(reader);
  text(reader);
  if (reader.byte() !== FUNCTION) throw new Error('Pagefind: its WebAssembly imports what is not a function.');
  reader.number();
  return true;
}

/** Functions of a table: all count as called. */
function elementsOf(reader: Reader): number[] {
  // The plain form, of the first table. wasm-bindgen's table of JavaScript values has none.
  if (reader.number() !== 0) throw new Error('Pagefind: its WebAssembly fills its tables in an unknown way.');
  readInstructions(reader);
  return reader.vector(() => reader.number());
}

function globalOf(reader: Reader): number[] {
  reader.bytes(2); // its type, and whether it changes
  return readInstructions(reader);
}

function calledBy(body: Uint8Array): number[] {
  const reader = readerOf(body);
  reader.vector(() => [reader.number(), reader.byte()]); // locals
  return readInstructions(reader);
}

/** LEB128, unsigned. */
const numberOf = (value: number): number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...numberOf(value >>> 7)]);

const named = (name: string): number[] => {
  const bytes = new TextEncoder().encode(name);
  return [...numberOf(bytes.length), ...bytes];
};

const vectorOf = (items: readonly (readonly number[])[]): number[] => [...numberOf(items.length), ...items.flat()];
