import { NOTHING_SUPERSEDED, restore, type EditionText } from '../model/editions.ts';
import { sectionPage } from '../model/ledger.ts';
import type { Problem } from '../model/types.ts';
import { updateLedger, type LedgerUpdate } from '../model/update-ledger.ts';
import type { PublishedContent } from './check-published.ts';
import { sealOf } from './digest.ts';
import { readWordings, wordingsPath } from './read-editions.ts';

export interface ProposedUpdate extends LedgerUpdate {
  /** Number of the draft that the changes belong to. */
  readonly edition: number;
  /** The text of the last closed edition; undefined before the first is closed. */
  readonly closedText: EditionText | undefined;
  readonly problems: readonly Problem[];
}

/** What the ledger would be if it followed the text. Writes nothing. */
export function proposeUpdate({
  contentDir,
  shown,
  editions,
  sections,
  others,
}: Pick<PublishedContent, 'contentDir' | 'shown' | 'editions' | 'sections' | 'others'>): ProposedUpdate {
  const { ledger, files } = editions;
  const last = files.at(-1);
  const edition = last === undefined ? 1 : last.date === undefined ? last.number : last.number + 1;
  const { text: seen, problems } = readWordings(contentDir, shown);
  const file = shown(wordingsPath(contentDir));
  const stop = (what: string): ProposedUpdate => ({
    ledger,
    addresses: [],
    changes: [],
    edition,
    closedText: undefined,
    problems: [
      ...problems,
      { file, what, remedy: 'Restore it from your version history: without it, edited paragraphs cannot be found again.' },
    ],
  });
  if (problems.length > 0) return { ...stop(''), problems };
  if (seen === undefined && Object.keys(ledger.pages).length > 0) return stop('This is not there, though addresses have been published.');

  const text = seen ?? [];
  const former = text.flatMap(({ slug, blocks }) =>
    blocks.flatMap((block) => ('id' in block ? [{ page: sectionPage(slug), id: block.id, text: block.text }] : [])),
  );
  if (former.some(({ page, id }) => ledger.pages[page]?.anchors[id] === undefined))
    return stop('It has paragraphs that the ledger does not know.');
  const closed = files.findLast(({ date }) => date !== undefined);
  const draft = last !== undefined && last.date === undefined ? last.superseded : NOTHING_SUPERSEDED;
  const closedText = closed === undefined ? undefined : restore(text, draft);
  if (
    closed !== undefined &&
    sealOf({ number: closed.number, date: closed.date!, text: closedText! }) !== ledger.editions[closed.number]?.text
  ) {
    return stop(`Edition ${closed.number} does not come out of it as it was closed: it, or the draft, was changed by hand.`);
  }
  return { ...updateLedger(ledger, edition, former, sections, others), edition, closedText, problems: [] };
}
