import type { ClosedEdition } from './editions.ts';
import { joinAddress, resolveAddress, slugOfPage, splitAddress, type Ledger } from './ledger.ts';
import type { FormerSection } from './types.ts';

/** The sections of the ledger that have no page of their own any more, with what became of each of their addresses. */
export function formerSections(ledger: Ledger, closed: readonly ClosedEdition[]): FormerSection[] {
  const target = (address: string) => {
    const at = resolveAddress(ledger, address);
    if (at === undefined) return undefined;
    const { page, id } = splitAddress(at);
    return { slug: slugOfPage(page)!, id: id! };
  };
  return Object.entries(ledger.pages).flatMap(([page, { gone, to, anchors }]): FormerSection[] => {
    const slug = slugOfPage(page);
    if (slug === undefined || gone === undefined) return [];
    const last = closed.findLast(({ text }) => text.some((section) => section.slug === slug));
    const section = last?.text.find((one) => one.slug === slug);
    return [
      {
        slug,
        title: section?.title ?? slug,
        edition: gone,
        to: to === undefined ? undefined : slugOfPage(to),
        anchors: Object.entries(anchors).map(([id, anchor]) => ({
          id,
          to: target(joinAddress(page, id)),
          edition: anchor.gone ?? gone,
          lastEdition: closed.findLast(({ text }) =>
            text.some((one) => one.slug === slug && one.blocks.some((block) => 'id' in block && block.id === id)),
          )?.number,
        })),
      },
    ];
  });
}
