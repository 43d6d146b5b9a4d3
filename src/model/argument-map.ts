/** What the map of the argument needs to show an entry's places. Ships as JSON. */
import type { Addresses } from './addresses.ts';
import { nameKey, termKey, type Apparatus } from './apparatus.ts';
import { timesOf } from './section-entries.ts';

export interface MapEntry {
  readonly label: string;
  readonly href: string;
  readonly times: string;
  /** How often in each paragraph, by `mechanisms#p2`. */
  readonly places: Readonly<Record<string, number>>;
}

export interface ArgumentMap {
  readonly terms: readonly MapEntry[];
  readonly names: readonly MapEntry[];
}

export function makeMap({ terms, names, passages }: Apparatus, at: Addresses): ArgumentMap {
  const list = (entries: readonly { id: string; label: string }[], keyOf: (id: string) => string, address: (id: string) => string) =>
    entries
      .flatMap(({ id, label }): MapEntry[] => {
        const places = passages.get(keyOf(id));
        if (places === undefined) return [];
        return [
          {
            label,
            href: address(id),
            times: timesOf(places),
            places: Object.fromEntries(places.map(({ slug, id: paragraph, mentions }) => [`${slug}#${paragraph}`, mentions.length])),
          },
        ];
      })
      .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return { terms: list(terms, termKey, at.terms), names: list(names, nameKey, at.names) };
}
