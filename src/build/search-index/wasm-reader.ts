/** Reads WebAssembly's binary format, from a place on: WebAssembly Core Specification 2.0, 5.1 and 5.2. */
export interface Reader {
  byte(): number;
  bytes(length: number): Uint8Array;
  /** A whole number in LEB128; a signed one is skipped rightly, but its value may be wrong. */
  number(): number;
  /** As many items as the number in front of them says. */
  vector<T>(item: (reader: Reader) => T): T[];
  atEnd(): boolean;
}

export function readerOf(source: Uint8Array, start = 0): Reader {
  let at = start;
  const reader: Reader = {
    byte: () => source[at++]!,
    bytes: (length) => source.subarray(at, (at += length)),
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = reader.byte();
        value += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) return value;
      }
    },
    vector: (item) => Array.from({ length: reader.number() }, () => item(reader)),
    atEnd: () => at >= source.length,
  };
  return reader;
}
