/** Other paragraphs that speak of the same things: those that share a paragraph's rarest terms and names. */
import type { Apparatus, ParagraphAddress } from './apparatus.ts';

export interface Elsewhere {
  readonly slug: string;
  readonly id: string;
  /** What both have, the rarest first. */
  readonly why: readonly string[];
}

/** Paragraphs shown for one. */
const MOST = 4;
/** Reasons given for one. */
const MOST_REASONS = 3;
/** An entry in more paragraphs than this, or in a quarter of all, tells none from another. */
const COMMON = 50;

/**
 * Prepares the answer for every paragraph, once. An entry counts by its inverse document frequency (Spärck Jones 1972), a
 * paragraph being a document.
 * @param total number of paragraphs in the text.
 */
export function makeWhereElse({ terms, names, passages }: Apparatus, total: number): (address: ParagraphAddress) => Elsewhere[] {
  const labels = new Map<string, string>([
    ...names.map(({ id, label }) => [`names#${id}`, label] as const),
    ...terms.map(({ id, label }) => [`terms#${id}`, label] as const),
  ]);
  const telling = [...passages].filter(([, places]) => places.length > 1 && places.length <= Math.min(COMMON, total / 4));
  const keysAt = new Map<ParagraphAddress, string[]>();
  for (const [key, places] of telling) {
    for (const { slug, id } of places) {
      const address = `${slug}#${id}`;
      keysAt.set(address, [...(keysAt.get(address) ?? []), key]);
    }
  }
  const weight = (key: string) => Math.log(total / passages.get(key)!.length);

  return (address) => {
    const others = new Map<ParagraphAddress, { slug: string; id: string; weight: number; keys: string[] }>();
    for (const key of keysAt.get(address) ?? []) {
      for (const { slug, id } of passages.get(key)!) {
        const other = `${slug}#${id}`;
        if (other === address) continue;
        const known = others.get(other) ?? { slug, id, weight: 0, keys: [] };
        others.set(other, known);
        known.weight += weight(key);
        known.keys.push(key);
      }
    }
    return [...others.values()]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST)
      .map(({ slug, id, keys }) => ({
        slug,
        id,
        why: keys
          .toSorted((a, b) => weight(b) - weight(a))
          .slice(0, MOST_REASONS)
          .map((key) => labels.get(key)!),
      }));
  };
}
