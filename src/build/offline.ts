/** What a reader may keep: the list of files, its size in the pages, and the service worker with the list. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { OFFLINE_SIZE, readableSize } from '../model/size.ts';
import { htmlFiles, siteFiles } from './site-files.ts';

/** Not kept: other forms of the text, what only machines read, and what no page shows. */
const LEFT = /\.(?:pdf|epub|md|txt|xml|bib|ris)$|(?:^|\/)(?:cite\.json|[^/]*schema\.json|picture\.png|404\.html|sw\.js)$|^icon/;

const WORKER = fileURLToPath(new URL('../offline/worker.ts', import.meta.url));

/** Files of a site that are kept, relative to it. */
export const keptFiles = (site: string): string[] => siteFiles(site).filter((path) => !LEFT.test(path));

/** Writes the size into the pages and the worker beside them. Runs last: the hashes are those of the files as they are served. */
export async function addOfflineCopy(site: string): Promise<void> {
  const files = keptFiles(site);
  const size = readableSize(files.reduce((sum, path) => sum + statSync(join(site, path)).size, 0));
  for (const path of htmlFiles(site)) {
    const html = readFileSync(join(site, path), 'utf8');
    const filled = html.replaceAll(OFFLINE_SIZE, size);
    if (filled !== html) writeFileSync(join(site, path), filled);
  }
  const list = files.map((path) => {
    const hash = createHash('sha256').update(readFileSync(join(site, path))).digest('base64');
    // Addresses as readers have them, from the worker's own place: a host may lead index.html elsewhere.
    return { url: path.replace(/(^|\/)index\.html$/, '$1') || './', revision: hash.slice(0, 12), integrity: `sha256-${hash}` };
  });
  writeFileSync(join(site, 'sw.js'), await bundleWorker(list));
}

async function bundleWorker(list: readonly object[]): Promise<string> {
  const bundle = await rolldown({
    input: WORKER, platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"', 'self.__WB_MANIFEST': JSON.stringify(list) } },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
