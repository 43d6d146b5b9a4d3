/** Which address each paragraph of an edited text has: the one it had, wherever it can. */
import { joinAddress, sectionPage, splitAddress, type Ledger } from './ledger.ts';
import type { Matches } from './match-paragraphs.ts';
import { fillIds } from './new-ids.ts';

/** A section as its file has it now, before its paragraphs have ids. */
export interface CurrentSection {
  readonly slug: string;
  readonly paragraphs: readonly { readonly text: string; readonly fingerprint: string; readonly line?: number | undefined }[];
  /** `paragraph`: index of the first one under the heading. */
  readonly headings: readonly { readonly id: string; readonly paragraph: number | undefined }[];
}

/** A paragraph as it was last seen. */
export interface FormerParagraph {
  readonly page: string;
  readonly id: string;
  readonly text: string;
}

/** The address of each current paragraph: the one that it has, or once had, on its page; else a new one. */
export function giveIds(
  ledger: Ledger,
  former: readonly FormerParagraph[],
  sections: readonly CurrentSection[],
  current: readonly { page: string; fingerprint: string }[],
  { former: was }: Matches,
): string[] {
  const origins = originsByTarget(ledger);
  let place = 0;
  return sections.flatMap(({ slug, paragraphs }) => {
    const page = sectionPage(slug);
    const record = ledger.pages[page];
    const range = paragraphs.map((_, i) => place + i);
    place += paragraphs.length;
    const renamed = record === undefined ? renamedFrom(former, sections, was, range) : undefined;
    const taken = new Set<string>();
    const take = (id: string | undefined): string | undefined => {
      if (id === undefined || taken.has(id)) return undefined;
      taken.add(id);
      return id;
    };
    const own = range.map((c) => {
      const f = was[c] === undefined ? undefined : former[was[c]];
      return f !== undefined && (f.page === page || f.page === renamed) ? take(f.id) : undefined;
    });
    const ids = range.map((c, i) => {
      if (own[i] !== undefined) return own[i];
      const f = was[c] === undefined ? undefined : former[was[c]];
      if (f !== undefined) {
        const back = origins
          .get(joinAddress(f.page, f.id))
          ?.map(splitAddress)
          .find((at) => at.page === page && !taken.has(at.id!));
        return take(back?.id);
      }
      return take(
        Object.entries(record?.anchors ?? {}).find(
          ([id, { text, gone, to }]) => text === current[c]!.fingerprint && gone !== undefined && to === undefined && !taken.has(id),
        )?.[0],
      );
    });
    return fillIds(ids, new Set(Object.keys(record?.anchors ?? {}))).map((id) => joinAddress(page, id));
  });
}

/** Of each standing paragraph, the addresses that lead to it. */
function originsByTarget(ledger: Ledger): Map<string, string[]> {
  const origins = new Map<string, string[]>();
  for (const [page, { anchors }] of Object.entries(ledger.pages)) {
    for (const [id, { text, to }] of Object.entries(anchors)) {
      if (text !== undefined && to !== undefined) origins.set(to, [...(origins.get(to) ?? []), joinAddress(page, id)]);
    }
  }
  return origins;
}

/** The page that a new one takes the place of: it is gone, more than half of its paragraphs stand here, and no others that are gone do. */
function renamedFrom(
  former: readonly FormerParagraph[],
  sections: readonly CurrentSection[],
  was: Matches['former'],
  range: readonly number[],
): string | undefined {
  const standing = new Set(sections.map(({ slug }) => sectionPage(slug)));
  const sources = range.flatMap((c) => (was[c] === undefined ? [] : [former[was[c]]!.page])).filter((page) => !standing.has(page));
  const [page, ...others] = new Set(sources);
  return others.length === 0 && sources.length * 2 > former.filter((at) => at.page === page).length ? page : undefined;
}
