/** Pagefind over the text: one record for each paragraph, with its words as every other form has them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IndexFile } from 'pagefind';
import { makeAddresses } from '../../model/addresses.ts';
import { outlineSlugs } from '../../model/outline.ts';
import { splitWords, UNSPACED } from '../../model/text.ts';
import type { Content } from '../../read-content.ts';
import { Stop } from '../describe-failure.ts';
import { bundleEngine } from './engine.ts';
import { recompress } from './recompress.ts';

/** Files of Pagefind's output that search/pagefind.ts asks for; its own interfaces, worker and other engines stay out. */
const NEEDED = /^(?:pagefind\.js|pagefind\.[\w-]+\.pf_meta|wasm\.en\.pagefind|(?:index|fragment)\/.+)$/;

/** From so many paragraphs on their texts are bundled: some more bytes for a result, ten times fewer files. */
const BUNDLED_FROM = 1000;
const BUNDLES = 200;

export interface IndexOrder {
  readonly records: readonly { readonly url: string; readonly content: string }[];
  /** Files for the paragraphs' texts; one each without it. */
  readonly maxFragments?: number;
}

/**
 * Starts to index the text, in a thread and in Pagefind's own process.
 * @returns what waits for the index and writes it into `site/pagefind/`. Same text, same bytes.
 */
export function startIndex({ article, sections }: Content): (site: string) => Promise<void> {
  const paragraphs = new Map(sections.map(({ slug, record }) => [slug, record.paragraphs]));
  // Without the base path: search/pagefind.ts takes section and paragraph from the address, and knows where the site is.
  const at = makeAddresses('/');
  const records = outlineSlugs(article!.outline).flatMap((slug) =>
    paragraphs.get(slug)!.map(({ id, text }) => ({ url: at.section(slug, id), content: apart(text) })),
  );
  const indexed = index({ records, ...(records.length > BUNDLED_FROM && { maxFragments: BUNDLES }) });
  // Only keeps Node from ending on an unhandled rejection: the returned function awaits the same promise and throws.
  indexed.catch(() => undefined);
  return async (site) => {
    const files = await indexed;
    const chunks = files.flatMap(({ path }) => /^index\/(.+)\.pf_index$/.exec(path)?.[1] ?? []);
    const names = { meta: files.find(({ path }) => path.endsWith('.pf_meta'))!.path, chunk: chunks.length === 1 ? chunks[0] : undefined };
    for (const { path, content } of files.filter((file) => NEEDED.test(file.path))) {
      const target = join(site, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, path === 'pagefind.js' ? await bundleEngine(content, names) : content);
    }
    await recompress(join(site, 'pagefind'));
  };
}

/** Ends a word for Pagefind, which knows spaces alone; no text has this sign before one. */
const APART = '\u2060 ';

/** A text with all its words apart, those of scripts without spaces too; search/pagefind.ts puts them together again. */
function apart(text: string): string {
  if (!UNSPACED.test(text)) return text;
  const words = splitWords(text);
  return words.reduceRight((spaced, { start, end }, i) => {
    const before = words[i - 1];
    const together = before !== undefined && !/\s/.test(text.slice(before.end, start)) && UNSPACED.test(text.slice(before.start, end));
    return together ? spaced.slice(0, start) + APART + spaced.slice(start) : spaced;
  }, text);
}

const index = (order: IndexOrder): Promise<readonly IndexFile[]> =>
  new Promise((resolve, reject) => {
    // Pagefind writes there each time that its process does not answer; the failure that comes of it is told once.
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order, stderr: true });
    worker.on('message', resolve);
    worker.on('error', (error) => reject(failure(error.message)));
    // Its process being gone, the thread waits for nothing and ends; after an answer this says nothing.
    worker.on('exit', () => reject(failure('its process ended before the index was made')));
  });

const failure = (reason: string) =>
  new Stop([
    {
      file: 'search index',
      what: `Pagefind could not make it: ${reason}.`,
      remedy: 'Build again, with more memory if the system ended the process for want of it, or with less at once (WITHOUT, see README).',
    },
  ]);
