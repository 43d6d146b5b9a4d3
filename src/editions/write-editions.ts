/** Writes the ledger, the editions and the wordings, so that a change shows as few changed lines. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Document, isMap, isPair, isSeq, visit } from 'yaml';
import type { EditionText, Superseded } from '../model/editions.ts';
import type { Ledger } from '../model/ledger.ts';
import { editionPath, ledgerPath, wordingsPath } from './read-editions.ts';

const LEDGER_NOTE = ` Every address that this work has published, with what became of it. Kept by npm run addresses; nothing is ever taken out.
 gone: the edition since which the text is no longer there; to: where it is now (without it, the text is withdrawn).`;
const WORDINGS_NOTE = ' The text as npm run addresses last saw it, to find each paragraph again after an edit. Not to be edited by hand.';

export function writeLedger(contentDir: string, ledger: Ledger): void {
  write(ledgerPath(contentDir), ledger, LEDGER_NOTE, (depth) => depth >= 4);
}

/** Writes a closed edition, or the open draft where there is no date. @returns the file's text. */
export function writeEdition(
  contentDir: string,
  number: number,
  edition: { date?: string; note?: string; superseded?: Superseded },
): string {
  const note =
    edition.date === undefined
      ? ` The open draft of edition ${number}: what it supersedes. Kept by npm run addresses; npm run edition closes it.`
      : ` Edition ${number} is closed: this file is never changed.`;
  return write(editionPath(contentDir, number), edition, note, () => false);
}

export function removeDraft(contentDir: string, number: number): void {
  rmSync(editionPath(contentDir, number), { force: true });
}

export function writeWordings(contentDir: string, text: EditionText): void {
  write(wordingsPath(contentDir), text, WORDINGS_NOTE, () => false);
}

/** @param flow whether a collection at a depth (the root is 0) is written on one line. */
function write(path: string, value: unknown, note: string, flow: (depth: number) => boolean): string {
  const document = new Document(value);
  document.commentBefore = note;
  visit(document, {
    Collection: (_, node, ancestors) => {
      const depth = ancestors.filter((one) => isMap(one) || isSeq(one)).length;
      if (flow(depth) && !isPair(node)) node.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return text;
}
