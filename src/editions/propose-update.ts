import { nextEdition, NOTHING_SUPERSEDED, restore, type EditionText } from '../model/editions.ts';
import { joinAddress, sectionPage } from '../model/ledger.ts';
import { checkLedger } from '../model/check-ledger.ts';
import type { Problem } from '../model/types.ts';
import { updateLedger, type LedgerUpdate } from '../model/update-ledger.ts';
import type { PublishedContent } from './check-published.ts';
import { fingerprint, sealOf } from './digest.ts';
import { ledgerPath, readWordings, wordingsPath } from './read-editions.ts';

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
  const edition = nextEdition(files);
  const { text: seen, problems } = readWordings(contentDir, shown);
  const file = shown(wordingsPath(contentDir));
  const ledgerFile = shown(ledgerPath(contentDir));
  const refuse = (faults: readonly Problem[]): ProposedUpdate => ({
    ledger,
    addresses: [],
    changes: [],
    edition,
    closedText: undefined,
    problems: faults,
  });
  const stop = (what: string) =>
    refuse([{ file, what, remedy: 'Restore it from your version history: without it, edited paragraphs cannot be found again.' }]);
  const faults = [...problems, ...checkLedger(ledger, ledgerFile, edition)];
  if (faults.length > 0) return refuse(faults);
  if (seen === undefined && Object.keys(ledger.pages).length > 0) return stop('This is missing, though addresses have been published.');

  const text = seen ?? [];
  const former = text.flatMap(({ slug, blocks }) =>
    blocks.flatMap((block) => ('id' in block ? [{ page: sectionPage(slug), id: block.id, text: block.text }] : [])),
  );
  if (former.some(({ page, id }) => ledger.pages[page]?.anchors[id] === undefined))
    return stop('It has paragraphs that the ledger does not know.');
  const changed = former.filter(({ page, id, text }) => ledger.pages[page]!.anchors[id]!.text !== fingerprint(text));
  if (changed.length > 0)
    return refuse(
      changed.map(({ page, id }) => ({
        file: ledgerFile,
        what: `The fingerprint of "${joinAddress(page, id)}" is not that of its text in wordings.yaml: one of the two was changed by hand.`,
        remedy: 'Restore both files from your version history: nobody but npm run addresses writes them.',
      })),
    );
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
