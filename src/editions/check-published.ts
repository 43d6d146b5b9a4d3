/** The content against what was published of it: addresses and closed editions. */
import { closedEditions, nextEdition, type EditionText } from '../model/editions.ts';
import type { CurrentSection } from '../model/give-ids.ts';
import { slugOfPage, splitAddress } from '../model/ledger.ts';
import { checkLedger } from '../model/check-ledger.ts';
import { agrees, disagreements } from '../model/published.ts';
import type { Problem } from '../model/types.ts';
import type { OtherPage } from '../model/update-ledger.ts';
import { sealOf } from './digest.ts';
import { proposeUpdate } from './propose-update.ts';
import { editionPath, ledgerPath, type Editions } from './read-editions.ts';

export interface PublishedContent {
  readonly contentDir: string;
  readonly shown: (path: string) => string;
  readonly editions: Editions;
  readonly sections: readonly CurrentSection[];
  /** Pages of the apparatus with their entries. */
  readonly others: readonly OtherPage[];
  /** The text with the ids that the ledger gives it. */
  readonly text: EditionText;
  /** A section's file, as the editor knows it. */
  readonly fileOf: (slug: string) => string;
}

/** Nothing where no ledger is kept. */
export function checkPublished(content: PublishedContent): Problem[] {
  const { contentDir, shown, editions, sections, others, text, fileOf } = content;
  const { kept, ledger, files } = editions;
  if (!kept) return [];
  const ledgerFile = shown(ledgerPath(contentDir));
  const faults = [...checkLedger(ledger, ledgerFile, nextEdition(files)), ...checkFiles(editions, ledgerFile)];
  if (faults.length > 0) return faults;
  if (!agrees(ledger, sections, others)) {
    const { changes, addresses, problems } = proposeUpdate(content);
    const lines = sections.flatMap(({ paragraphs }) => paragraphs.map(({ line }) => line));
    const placeOf = (address: string) => {
      const slug = slugOfPage(splitAddress(address).page);
      return { file: slug === undefined ? ledgerFile : fileOf(slug), line: lines[addresses.indexOf(address)] };
    };
    return problems.length > 0 ? [...problems] : disagreements(changes, placeOf);
  }
  for (const edition of closedEditions(files, text).reverse()) {
    if (sealOf(edition) === ledger.editions[edition.number]?.text) continue;
    return [
      {
        file: shown(editionPath(contentDir, edition.number)),
        what: `Edition ${edition.number} is closed, but its text no longer comes out as it was: a section's title or number, or the order of sections, headings or paragraphs, is another.`,
        remedy: `Run npm run addresses, which keeps the former state ${files.at(-1)?.date === undefined ? 'in the open draft' : 'and opens the draft of the next edition'}; or undo the edit.`,
      },
    ];
  }
  return [];
}

/** Each closed edition has its seal, and its file is as it was closed. */
function checkFiles({ ledger, files }: Editions, ledgerFile: string): Problem[] {
  const closed = files.filter(({ date }) => date !== undefined);
  const missing = Object.keys(ledger.editions).filter((number) => !closed.some((file) => String(file.number) === number));
  return [
    ...missing.map((number) => ({
      file: ledgerFile,
      what: `Edition ${number} is closed, but has no file editions/${number}.yaml with a date.`,
      remedy: 'Restore it from your version history.',
    })),
    ...closed
      .filter(({ number, sha256: sum }) => ledger.editions[number]?.file !== sum)
      .map(({ number, file }) => ({
        file,
        what: `Edition ${number} is closed, but this file is not what it was when it was closed.`,
        remedy:
          'Restore it from your version history: a closed edition is never rewritten. What has to be said anew goes into the next one.',
      })),
  ];
}
