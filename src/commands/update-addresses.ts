/** `npm run addresses`: brings the ledger up to date with the text, records changes in the open draft, and says what it did. */
import { proposeUpdate } from '../editions/propose-update.ts';
import { readEditions } from '../editions/read-editions.ts';
import { removeDraft, writeEdition, writeLedger, writeWordings } from '../editions/write-editions.ts';
import { supersede, supersedesNothing } from '../model/editions.ts';
import { basePath, contentDir } from '../settings.ts';
import { readContent } from '../read-content.ts';
import { reportChanges, stopOn } from './report.ts';

const before = readContent(contentDir, basePath, true);
stopOn(before.problems);
const { ledger, changes, edition, closedText, problems } = proposeUpdate(before.published!);
stopOn(problems);

writeLedger(contentDir, ledger);
// Read again, since only now the ledger knows every paragraph and each has its id.
const shown = before.published!.shown;
const { published } = readContent(contentDir, basePath, true);
const text = published!.text;
writeWordings(contentDir, text);
const { files } = readEditions(contentDir, shown);
const draft = files.at(-1)?.date === undefined ? files.at(-1) : undefined;
const superseded = closedText === undefined ? undefined : supersede(closedText, text);
if (superseded !== undefined && !supersedesNothing(superseded)) writeEdition(contentDir, edition, { superseded });
else if (draft !== undefined) removeDraft(contentDir, draft.number);

reportChanges(changes);
if (closedText === undefined) console.log(`Edition ${edition} is a draft: npm run edition -- "what it is" closes it.`);
else if (superseded !== undefined && !supersedesNothing(superseded))
  console.log(
    `The text differs from edition ${edition - 1}: edition ${edition} is an open draft. npm run edition -- "what changed" closes it.`,
  );
else console.log(`The text is that of edition ${edition - 1}.`);
