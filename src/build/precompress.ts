import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { siteFiles } from './site-files.ts';

const TEXT = /\.(?:html|js|json|svg|xml|md|txt|bib|ris|webmanifest)$/;
/** Bytes below which a file fits into one packet as it is. */
const SMALLEST = 1000;
/** Bytes of a site up to which Brotli may take the time of its best quality (11); beyond, that of one a tenth as slow. */
const SMALL_SITE = 8_000_000;

/**
 * Puts a Brotli and a gzip form beside each text of the site, for hosts that send such (nginx, Caddy, Apache): better than they could
 * while a reader waits. Pagefind's files are gzip already. Same text, same bytes.
 */
export async function precompress(site: string): Promise<void> {
  const files = siteFiles(site)
    .filter((path) => TEXT.test(path) && !path.startsWith('_hosting/'))
    .map((path) => ({ path: join(site, path), content: readFileSync(join(site, path)) }))
    .filter(({ content }) => content.length >= SMALLEST);
  const quality = files.reduce((sum, { content }) => sum + content.length, 0) <= SMALL_SITE ? 11 : 9;
  const brotli = (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
  // All at once: Node compresses as many at a time as it has threads.
  await Promise.all(
    files.map(async ({ path, content }) => {
      writeFileSync(`${path}.br`, await brotli(content));
      writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
    }),
  );
}
