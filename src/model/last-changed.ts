import { editionText } from './editions.ts';
import type { Article } from './types.ts';

/**
 * When the text of each section last changed: the date of the closed edition that changed it, by slug; none for a section that only
 * the open draft has so.
 */
export function lastChanged({ closedEditions, sections }: Pick<Article, 'closedEditions' | 'sections'>): ReadonlyMap<string, string> {
  const states = [...closedEditions.map(({ date, text }) => ({ date, text }) as const), { date: undefined, text: editionText(sections) }];
  const dates = new Map<string, string>();
  let before = new Map<string, string>();
  for (const { date, text } of states) {
    const now = new Map(text.map((section) => [section.slug, JSON.stringify([section.title, section.blocks])]));
    for (const [slug, state] of now) {
      if (before.get(slug) === state) continue;
      if (date === undefined) dates.delete(slug);
      else dates.set(slug, date);
    }
    before = now;
  }
  return dates;
}

/** Paragraphs that an edition has and the one before has not, or has otherwise; and those that it has no longer. */
export interface EditionChanges {
  readonly changed: readonly { readonly slug: string; readonly title: string; readonly ids: readonly string[] }[];
  readonly gone: number;
}

/** What each closed edition changed; of the first, nothing. */
export function editionChanges({ closedEditions }: Pick<Article, 'closedEditions'>): EditionChanges[] {
  return closedEditions.map(({ text }, i) => {
    const before = closedEditions[i - 1];
    if (before === undefined) return { changed: [], gone: 0 };
    const texts = (of: typeof text) =>
      new Map(
        of.flatMap(({ slug, blocks }) => blocks.flatMap((block) => ('id' in block ? [[`${slug}#${block.id}`, block.text] as const] : []))),
      );
    const [old, now] = [texts(before.text), texts(text)];
    const changed = text
      .map(({ slug, title, blocks }) => ({
        slug,
        title,
        ids: blocks.flatMap((block) => ('id' in block && old.get(`${slug}#${block.id}`) !== block.text ? [block.id] : [])),
      }))
      .filter(({ ids }) => ids.length > 0);
    return { changed, gone: [...old.keys()].filter((key) => !now.has(key)).length };
  });
}
