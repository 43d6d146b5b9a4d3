/** What the ledger and the closed editions say of a section, as the numbering asks for it. */
import type { AddressBook } from '../markdown/number-paragraphs.ts';
import { joinAddress, idsByFingerprint, sectionPage, slugOfPage } from '../model/ledger.ts';
import { matchParagraphs } from '../model/match-paragraphs.ts';
import { fillIds } from '../model/new-ids.ts';
import { makeSectionAddresses } from '../model/section-addresses.ts';
import { closedEditions, currentEdition, type EditionText } from '../model/editions.ts';
import { fingerprint } from './digest.ts';
import type { Editions } from './read-editions.ts';

/** Stands for today's text of an address, which the way back to earlier editions need not know. */
const today = (address: string): string => `\0${address}`;

/**
 * @param wordings the text as last seen, with which an edited paragraph is found again; only where edits that the ledger
 *   does not know are to be shown all the same (in development).
 * @returns undefined where no ledger is kept.
 */
export function makeAddressBook(
  editions: Editions,
  titles: ReadonlyMap<string, string>,
  wordings: EditionText | undefined,
): AddressBook | undefined {
  const { kept, ledger, files } = editions;
  if (!kept) return undefined;
  const standing: EditionText = Object.entries(ledger.pages).flatMap(([page, { gone, anchors }]) => {
    const slug = slugOfPage(page);
    if (slug === undefined || gone !== undefined) return [];
    const ids = Object.entries(anchors).filter(([, anchor]) => anchor.text !== undefined && anchor.gone === undefined);
    return [{ slug, title: '', blocks: ids.map(([id]) => ({ id, text: today(joinAddress(page, id)) })) }];
  });
  const sectionAddresses = makeSectionAddresses(ledger, closedEditions(files, standing), today, currentEdition(files));
  return {
    addressesOf: (slug, texts) => {
      const ids = idsOf(slug, texts);
      return { ids, ...sectionAddresses(slug, ids) };
    },
    titleOf: (slug) => titles.get(slug) ?? slug,
  };

  function idsOf(slug: string, texts: readonly string[]): string[] {
    const page = sectionPage(slug);
    const record = ledger.pages[page];
    const known = idsByFingerprint(record, texts.map(fingerprint));
    const former = known.includes(undefined)
      ? wordings?.find((section) => section.slug === slug)?.blocks.filter((block) => 'id' in block)
      : undefined;
    if (former !== undefined) {
      const { former: was } = matchParagraphs(
        former.map(({ text }) => ({ page, text })),
        texts.map((text) => ({ page, text })),
      );
      for (const [i, f] of was.entries()) {
        const id = f === undefined ? undefined : former[f]!.id;
        if (id !== undefined && !known.includes(id)) known[i] ??= id;
      }
    }
    return fillIds(known, new Set(Object.keys(record?.anchors ?? {})));
  }
}
