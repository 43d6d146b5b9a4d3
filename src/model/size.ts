/** Stands in the pages for the size of the offline copy, which is known when all of it is there. With a figure space: it is nowhere else. */
export const OFFLINE_SIZE = '0\u2007kB';

/** A number of bytes as readers see it, two figures long: `190 kB`, `1.4 MB`. Longer, it would change with each edit of the text. */
export function readableSize(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value < 0.1 ? 0.1 : Number(value.toPrecision(2))} ${unit}`;
}
