/** Whether the text and the ledger of published addresses agree. */
import type { Change } from './ledger-changes.ts';
import { sectionPage, slugOfPage, splitAddress, type Ledger } from './ledger.ts';
import type { CurrentSection } from './give-ids.ts';
import type { Problem } from './types.ts';
import type { OtherPage } from './update-ledger.ts';

/** Whether the ledger knows every page, paragraph, heading and other anchor, and each of its standing ones is there. */
export function agrees(ledger: Ledger, sections: readonly CurrentSection[], others: readonly OtherPage[]): boolean {
  return agreesOnOthers(ledger, others) && agreesOnText(ledger, sections);
}

function agreesOnOthers(ledger: Ledger, others: readonly OtherPage[]): boolean {
  const pages = Object.entries(ledger.pages).filter(([page, { gone }]) => slugOfPage(page) === undefined && gone === undefined);
  return (
    pages.length === others.length &&
    others.every(({ page, anchors }) => {
      const record = ledger.pages[page];
      return (
        record !== undefined &&
        record.gone === undefined &&
        sameItems(
          Object.entries(record.anchors)
            .filter(([, { gone }]) => gone === undefined)
            .map(([id]) => id),
          anchors,
        )
      );
    })
  );
}

/** The same of the text alone: then each paragraph has its id. */
export function agreesOnText(ledger: Ledger, sections: readonly CurrentSection[]): boolean {
  const pages = Object.entries(ledger.pages).filter(([page, { gone }]) => slugOfPage(page) !== undefined && gone === undefined);
  if (pages.length !== sections.length) return false;
  return sections.every(({ slug, paragraphs, headings }) => {
    const record = ledger.pages[sectionPage(slug)];
    if (record === undefined || record.gone !== undefined) return false;
    const standing = Object.entries(record.anchors).filter(([, anchor]) => anchor.gone === undefined);
    const [texts, others] = [standing.filter(([, { text }]) => text !== undefined), standing.filter(([, { text }]) => text === undefined)];
    const ids = new Map(texts.map(([id, { text }]) => [text, id]));
    return (
      sameItems(
        texts.map(([, { text }]) => text!),
        paragraphs.map(({ fingerprint }) => fingerprint),
      ) &&
      sameItems(
        others.map(([id]) => id),
        headings.map(({ id }) => id),
      ) &&
      // Of equal texts either may stand under the heading.
      headings.every(
        ({ id, paragraph }) =>
          paragraph === undefined ||
          record.anchors[id]?.before === ids.get(paragraphs[paragraph]!.fingerprint) ||
          texts.filter(([, { text }]) => text === paragraphs[paragraph]!.fingerprint).length > 1,
      )
    );
  });
}

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());

/**
 * What `npm run addresses` would do, as problems: each names file, paragraph and remedy. A page that is new or gone stands
 * for its anchors, and a move for both its ends.
 */
export function disagreements(changes: readonly Change[], placeOf: (address: string) => Pick<Problem, 'file' | 'line'>): Problem[] {
  const remedy = 'Run npm run addresses, which records it in the ledger, and read what it says; or undo the edit.';
  const pages = new Set(changes.filter(({ address }) => !address.includes('#')).map(({ address }) => address));
  const targets = new Set(changes.map(({ to }) => to));
  return changes.flatMap(({ kind, address, to }): Problem[] => {
    const { page, id } = splitAddress(address);
    if ((id !== undefined && pages.has(page)) || (kind === 'new' && targets.has(address))) return [];
    const slug = slugOfPage(page);
    const name =
      id === undefined
        ? slug === undefined
          ? `The page "/${page}"`
          : `The section "${slug}"`
        : /^p\d/.test(id)
          ? `Paragraph ${id.slice(1)}`
          : `The address "#${id}"${slug === undefined ? ` of /${page}` : ''}`;
    const what = {
      new: `${name} has no published address yet.`,
      edited: `${name} is no longer the text that the ledger of addresses has for it.`,
      moved: `${name}${id === undefined ? '' : ` of ${page}`} has moved to ${to}, which the ledger of addresses does not know.`,
      withdrawn: `${name} is gone, which the ledger of addresses does not know.`,
      back: `${name} is there again, which the ledger of addresses does not know.`,
    }[kind];
    return [{ ...placeOf(kind === 'moved' && to !== undefined ? to : address), what, remedy }];
  });
}
