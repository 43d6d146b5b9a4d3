import { Worker } from 'node:worker_threads';
import { keepCitation } from '../../csl/styled-once.ts';
import { placeholderItem, STYLES, machineItem, type CslItem, type Style, type StyledCitation } from '../../model/citation.ts';
import { outlineSlugs } from '../../model/outline.ts';
import type { Heads } from '../../read-content.ts';

/** Sections from which on it pays to load the processor twice. */
const MANY = 100;

/**
 * Starts to make the sections' citations in a thread of its own, while the texts are read, from the last section to the first; the pages
 * make those that they come to from the first to the last: where they meet all are made. Few sections are left to the pages.
 * @param site origin and base path.
 * @returns what ends the thread.
 */
export function startCitations({ article, edition, titles }: Heads, site: { url: string; base: string }): () => Promise<void> {
  const slugs = outlineSlugs(article.outline).filter((slug) => titles.has(slug));
  if (slugs.length < MANY) return async () => undefined;
  const wanted = slugs.reverse().flatMap((slug): [CslItem, Style][] => {
    const cited = [{ ...article, edition }, { slug, title: titles.get(slug)! }, site] as const;
    const shown = placeholderItem(...cited);
    const drafts = edition.date === undefined ? [[machineItem(...cited), 'apa'] as [CslItem, Style]] : [];
    return [...(Object.keys(STYLES) as Style[]).map((style): [CslItem, Style] => [shown, style]), ...drafts];
  });
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: wanted });
  worker.on('message', ([key, citation]: [string, StyledCitation]) => keepCitation(key, citation));
  // The pages make what it leaves, and meet the same fault where there is one.
  worker.on('error', () => undefined);
  return async () => void (await worker.terminate());
}
