import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { siteFiles } from './site-files.ts';

const TEXT = /\.(?:html|js|json|svg|xml|md|txt|bib|ris|webmanifest)$/;
/** Bytes below which a file fits into one packet as it is. */
const SMALLEST = 1000;
/** Bytes of texts up to which Brotli may take the time of its best quality (11); beyond, the time of a faster one (5): measured at 1,000 sections, 7 s against 20. */
const SMALL_SITE = 8_000_000;
/** As many at a time as Node has threads for it. */
const AT_A_TIME = 4;

/**
 * Puts a Brotli and a gzip form beside each text of the site, for hosts that send such (nginx, Caddy): better than they could while a
 * reader waits. Pagefind's files are gzip already. Same text, same bytes.
 */
export async function precompress(site: string): Promise<void> {
  const files = siteFiles(site)
    .filter((path) => TEXT.test(path) && !path.startsWith('_hosting/'))
    .map((path) => join(site, path))
    .map((path) => ({ path, size: statSync(path).size }))
    .filter(({ size }) => size >= SMALLEST);
  const quality = files.reduce((sum, { size }) => sum + size, 0) <= SMALL_SITE ? 11 : 5;
  const waiting = files.values();
  const work = async () => {
    for (const { path, size } of waiting) {
      const content = readFileSync(path);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: size,
      };
      writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, { params }));
      writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: quality === 11 ? 9 : 6 }));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}
