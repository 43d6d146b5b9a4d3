/** Pagefind over the text: one record for each paragraph, with its words as every other form has them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile } from 'pagefind';
import { makeAddresses } from '../model/addresses.ts';
import { outlineSlugs } from '../model/outline.ts';
import type { Content } from '../read-content.ts';
import { bundleEngine } from './search-engine.ts';
import { recompress } from './recompress.ts';

/** Files of Pagefind's output that search/pagefind.ts asks for; its own interfaces, worker and other engines stay out. */
const NEEDED = /^(?:pagefind\.js|pagefind\.[\w-]+\.pf_meta|wasm\.en\.pagefind|(?:index|fragment)\/.+)$/;

/** From so many paragraphs on their texts are bundled: some more bytes for a result, ten times fewer files. */
const BUNDLED_FROM = 1000;
const BUNDLES = 200;

/**
 * Starts to index the text, in Pagefind's own process.
 * @returns what waits for the index and writes it into `site/pagefind/`. Same text, same bytes.
 */
export function startIndex(content: Content): (site: string) => Promise<void> {
  const indexed = index(content);
  // Whoever waits for it hears of it.
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

async function index({ article, sections }: Content): Promise<IndexFile[]> {
  const paragraphs = new Map(sections.map(({ slug, record }) => [slug, record.paragraphs]));
  // Without the base path: search/pagefind.ts takes section and paragraph from the address, and knows where the site is.
  const at = makeAddresses('/');
  const records = outlineSlugs(article!.outline).flatMap((slug) =>
    paragraphs.get(slug)!.map(({ id, text }) => ({ url: at.section(slug, id), content: text, language: 'en' })),
  );
  try {
    const { index, errors } = await createIndex({
      forceLanguage: 'en',
      ...(records.length > BUNDLED_FROM && { maxFragments: BUNDLES }),
    });
    fail(errors);
    // Without `meta`: its words would be searched too, and rank above the text.
    const added = await Promise.all(records.map((record) => index!.addCustomRecord(record)));
    fail(added.flatMap((result) => result.errors));
    const { files, errors: writing } = await index!.getFiles();
    fail(writing);
    return files;
  } finally {
    await close();
  }
}

function fail(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
