import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { editionName, longDate } from '../model/edition-name.ts';
import { OFFLINE_SIZE, OFFLINE_SIZE_BELOW, WORKER_FILE } from '../model/offline.ts';
import { readableSize, sizeBelow } from '../model/size.ts';
import { htmlFiles, siteFiles } from './site-files.ts';

/** Not part of the copy: the text as files of its own, what only machines read, and what no page shows. */
const LEFT =
  /\.(?:pdf|epub|md|txt|xml|bib|ris|br|gz)$|(?:^|\/)(?:cite\.json|picture\.png)$|^(?:404\.html|sw\.js|article\.schema\.json|_headers|_redirects)$|^_hosting\//;

/** Whether a file of the site belongs to the copy for offline reading: pages, and what they ask for while they are read. */
export const isKept = (path: string): boolean => !LEFT.test(path);

/**
 * Makes the service worker for the finished site, and writes into its pages how much it keeps. The last to touch a file: the worker has
 * the hash of each.
 * @param offered where it is false the worker keeps nothing, and takes away the copies that readers still have of an earlier build.
 */
export async function offerOffline(site: string, offered: boolean): Promise<void> {
  const files = offered ? siteFiles(site).filter(isKept) : [];
  const size = () => files.reduce((sum, path) => sum + statSync(join(site, path)).size, 0);
  const bytes = size();
  for (const path of htmlFiles(site)) {
    const html = readFileSync(join(site, path), 'utf8');
    const said = html.replaceAll(OFFLINE_SIZE, ` (${readableSize(bytes)})`).replaceAll(OFFLINE_SIZE_BELOW, ` (${sizeBelow(bytes)})`);
    if (said !== html) writeFileSync(join(site, path), said);
  }
  const hashed = files.map((path) => [
    path.replace(/(^|\/)index\.html$/, '$1'),
    createHash('sha256')
      .update(readFileSync(join(site, path)))
      .digest('base64'),
  ]);
  writeFileSync(join(site, WORKER_FILE), await bundleWorker({ FILES: hashed, BYTES: size(), EDITION: offered ? editionOf(site) : '' }));
}

/** Name and date of the edition, from the text as data. */
function editionOf(site: string): string {
  const {
    edition: { number, date },
  } = JSON.parse(readFileSync(join(site, 'article.json'), 'utf8')) as { edition: { number: number; date: string | null } };
  return date === null ? editionName({ number, date: undefined }) : `${editionName({ number, date })}, ${longDate(date)}`;
}

async function bundleWorker(kept: Record<string, unknown>): Promise<string> {
  const module = Object.entries(kept)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
  const bundle = await rolldown({
    input: join(import.meta.dirname, '../offline/worker.ts'),
    // Without it Workbox writes what it does to the console.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [{ name: 'kept', resolveId: (id) => (id === 'kept' ? id : null), load: (id) => (id === 'kept' ? module : null) }],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
