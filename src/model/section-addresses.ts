/** What the ledger and the editions have to say of one section: ids, former ids, and notes where a text is gone or changed. */
import type { ClosedEdition } from './editions.ts';
import { joinAddress, sectionPage, slugOfPage, splitAddress, type Ledger } from './ledger.ts';
import { compareIds } from './new-ids.ts';
import type { Alias, Edition, GoneNote, SectionAddresses } from './types.ts';
import { makeWordingsFinder, originsOf } from './wordings.ts';

/** An address elsewhere as an id: `sections/old/#p3` is `old-p3`, as on the whole-article page. */
const wholeId = (address: string): string => {
  const { page, id } = splitAddress(address);
  return `${slugOfPage(page) ?? page.replaceAll('/', '')}-${id}`;
};

/**
 * @param closed the closed editions; a text that is today's may be anything, so long as it is `todayText` of its address.
 * @param shown the edition that the text belongs to.
 */
export function makeSectionAddresses(
  ledger: Ledger,
  closed: readonly ClosedEdition[],
  todayText: (address: string) => string,
  shown: Edition,
) {
  const origins = originsOf(ledger);
  const isDraft = (edition: number) => shown.date === undefined && edition === shown.number;
  const { wordingsAt, lastEditionWith } = makeWordingsFinder(closed, origins);

  /** @param ids of the section's paragraphs, in order. */
  return (slug: string, ids: readonly string[]): SectionAddresses => {
    const page = sectionPage(slug);
    const anchors = ledger.pages[page]?.anchors ?? {};
    const aliases: Record<string, Alias[]> = {};
    const changed: Record<string, { edition: number; draft: boolean }> = {};
    for (const id of [...ids, ...Object.keys(anchors)]) {
      const address = joinAddress(page, id);
      if (aliases[id] !== undefined || anchors[id]?.gone !== undefined) continue;
      aliases[id] = (origins.get(address) ?? []).map((origin) =>
        splitAddress(origin).page === page ? { id: splitAddress(origin).id!, whole: false } : { id: wholeId(origin), whole: true },
      );
      const [latest] = anchors[id]?.text === undefined ? [] : wordingsAt(address, todayText(address));
      if (latest !== undefined) changed[id] = { edition: latest.edition + 1, draft: isDraft(latest.edition + 1) };
    }
    const gone = Object.entries(anchors).flatMap(([id, { gone: edition, to, text }]): GoneNote[] => {
      if (edition === undefined || (to !== undefined && splitAddress(to).page === page)) return [];
      const address = joinAddress(page, id);
      const target = to === undefined ? undefined : { slug: slugOfPage(splitAddress(to).page)!, id: splitAddress(to).id! };
      const after =
        text === undefined
          ? undefined
          : ids
              .filter((other) => compareIds(other, id) < 0)
              .sort(compareIds)
              .at(-1);
      return [
        { id, after, edition, draft: isDraft(edition), to: target, lastEdition: lastEditionWith(address), heading: text === undefined },
      ];
    });
    return { aliases, changed, gone: gone.sort((a, b) => compareIds(a.id, b.id)) };
  };
}
