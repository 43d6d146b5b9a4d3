import { paragraphsOf, type ClosedEdition } from './editions.ts';
import { joinAddress, type Ledger } from './ledger.ts';

/** What a paragraph said in an earlier edition, where that differs from what it says now. */
export interface Wording {
  /** The latest and the earliest closed edition with these words. */
  readonly edition: number;
  readonly firstEdition: number;
  /** Where it stood then. */
  readonly address: string;
  readonly text: string;
}

/** Of each standing address, the others whose text it has taken over: `sections/x/#p4` -> its former addresses. */
export function originsOf(ledger: Ledger): Map<string, string[]> {
  const origins = new Map<string, string[]>();
  for (const [page, { anchors }] of Object.entries(ledger.pages)) {
    for (const [id, { to }] of Object.entries(anchors)) {
      if (to !== undefined) origins.set(to, [...(origins.get(to) ?? []), joinAddress(page, id)]);
    }
  }
  return origins;
}

/** Finds earlier wordings of a paragraph, the latest first, in the closed editions. */
export function makeWordingsFinder(closed: readonly ClosedEdition[], origins: ReadonlyMap<string, readonly string[]>) {
  const editions = closed.map(({ number, text }) => ({ number, texts: paragraphsOf(text) })).reverse();
  /** @param today the paragraph's text now; undefined for a withdrawn one. */
  const wordingsAt = (address: string, today: string | undefined): Wording[] => {
    const found: Wording[] = [];
    for (const { number, texts } of editions) {
      for (const at of [address, ...(origins.get(address) ?? [])]) {
        const text = texts.get(at);
        if (text === undefined || text === today) continue;
        const same = found.findIndex((wording) => wording.text === text && wording.address === at && wording.firstEdition === number + 1);
        if (same < 0) found.push({ edition: number, firstEdition: number, address: at, text });
        else found[same] = { ...found[same]!, firstEdition: number };
      }
    }
    return found;
  };
  /** The latest closed edition that has a text at an address. */
  const lastEditionWith = (address: string): number | undefined => editions.find(({ texts }) => texts.has(address))?.number;
  return { wordingsAt, lastEditionWith };
}

/** Every text of a closed edition that no paragraph has now, once, with where it stood in the last edition that had it. */
export function supersededWordings(
  closed: readonly ClosedEdition[],
  sections: readonly { readonly paragraphs: readonly { readonly text: string }[] }[],
): { slug: string; id: string; edition: number; text: string }[] {
  const known = new Set(sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)));
  return closed.toReversed().flatMap(({ number, text }) =>
    text.flatMap(({ slug, blocks }) =>
      blocks.flatMap((block) => {
        if (!('id' in block) || known.has(block.text)) return [];
        known.add(block.text);
        return [{ slug, id: block.id, edition: number, text: block.text }];
      }),
    ),
  );
}
