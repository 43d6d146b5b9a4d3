import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { decode } from '../model/addresses.ts';

/** Endings of images that PDF and EPUB both take (EPUB 3.3, section 3.2: core media types), and their types. */
const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

export interface TextImage {
  /** Unique among the images of a work: `0.png`. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * Collects the images of a text from the files that the site copies as they are.
 * @param base of the site, normalised. The result finds an image by its address in the text; undefined where the site has no such file.
 */
export function collectImages(base: string) {
  const found = new Map<string, TextImage | undefined>();
  const find = (src: string): TextImage | undefined => {
    if (!found.has(src)) found.set(src, read(src));
    return found.get(src);
  };
  return { find, all: () => [...found.values()].filter((image) => image !== undefined) };

  function read(src: string): TextImage | undefined {
    const ending = extname(src).toLowerCase();
    const path = src.startsWith(base) ? join('public', decode(src.slice(base.length))) : '';
    const type = TYPES[ending];
    return type === undefined || !existsSync(path) ? undefined : { name: `${found.size}${ending}`, type, bytes: readFileSync(path) };
  }
}
