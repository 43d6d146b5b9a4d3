/** What a section's page shows on the reader's wish: the entries that its text mentions, and where else its matters come up. Ships as JSON. */
import type { Addresses } from './addresses.ts';
import { nameKey, termKey } from './apparatus.ts';
import { sectionNames } from './outline.ts';
import type { Article } from './types.ts';
import { makeWhereElse } from './where-else.ts';

interface EntryCard {
  readonly label: string;
  /** Sense or note; undefined where there is none. */
  readonly text: string | undefined;
  /** `5 times in 3 paragraphs`. */
  readonly times: string;
}

interface ElsewhereLink {
  readonly href: string;
  /** `2.2.4 ¶ 2`. */
  readonly place: string;
  readonly why: readonly string[];
}

export interface SectionEntries {
  /** By an entry's page and id, `terms#soft-connectivity`. */
  readonly entries: Readonly<Record<string, EntryCard>>;
  /** By paragraph id; paragraphs without any are left out. */
  readonly elsewhere: Readonly<Record<string, readonly ElsewhereLink[]>>;
}

/** How often an entry occurs, in words. */
export function timesOf(passages: readonly { readonly mentions: readonly unknown[] }[]): string {
  const count = passages.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return `${count === 1 ? 'Once' : `${count} times`} in ${passages.length === 1 ? 'one paragraph' : `${passages.length} paragraphs`}`;
}

/** Of each section, by slug. */
export function makeSectionEntries(
  { apparatus, sections }: Pick<Article, 'apparatus' | 'sections'>,
  at: Addresses,
): ReadonlyMap<string, SectionEntries> {
  const { terms, names, passages } = apparatus;
  const places = sectionNames(sections);
  const whereElse = makeWhereElse(
    apparatus,
    sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
  );
  const cards = new Map<string, EntryCard>();
  for (const [key, label, text] of [
    ...terms.map(({ id, label, sense }) => [termKey(id), label, sense] as const),
    ...names.map(({ id, label, note }) => [nameKey(id), label, note] as const),
  ])
    cards.set(key, { label, text, times: timesOf(passages.get(key) ?? []) });
  const keysOf = new Map<string, Set<string>>();
  for (const [key, list] of passages) for (const { slug } of list) keysOf.set(slug, (keysOf.get(slug) ?? new Set()).add(key));
  return new Map(
    sections.map(({ slug, paragraphs }) => [
      slug,
      {
        entries: Object.fromEntries([...(keysOf.get(slug) ?? [])].map((key) => [key, cards.get(key)!])),
        elsewhere: Object.fromEntries(
          paragraphs.flatMap(({ id }) => {
            const links = whereElse(`${slug}#${id}`).map((other): ElsewhereLink => ({
              href: at.section(other.slug, other.id),
              place: `${places.get(other.slug) ?? other.slug} ¶ ${other.id.slice(1)}`,
              why: other.why,
            }));
            return links.length > 0 ? [[id, links]] : [];
          }),
        ),
      },
    ]),
  );
}
