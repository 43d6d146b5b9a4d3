/** `npm run edition -- "what changed" [date]`: closes the open draft. A closed edition is never changed again. */
import { sealOf, sha256 } from '../editions/digest.ts';
import { writeEdition, writeLedger } from '../editions/write-editions.ts';
import { currentEdition } from '../model/editions.ts';
import { parseDate } from '../model/timeline.ts';
import { basePath, contentDir } from '../settings.ts';
import { readContent } from '../read-content.ts';
import { stopOn } from './report.ts';

const [note = '', date = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const fail = (what: string): never => {
  console.error(what);
  process.exit(1);
};

/** Today's date where the day begins first, at UTC+14. */
const lastDayBegun = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

const { published, problems } = readContent(contentDir, basePath);
stopOn(problems);
const { editions, text } = published!;
const { kept, ledger, files } = editions;
const last = files.at(-1);
if (!kept) fail('No address is recorded yet. Run npm run addresses first.');
if (last?.date !== undefined) fail(`Nothing has changed since edition ${last.number}, which is closed.`);
if (note.trim() === '' || note.includes('\n'))
  fail('Say in one line what the edition brings: npm run edition -- "Corrects two names in 2.2.1".');
if (parseDate(date)?.day === undefined) fail(`"${date}" is not a date: write a day of the calendar as 2026-11-25.`);
if (date > lastDayBegun()) fail(`"${date}" is still to come: an edition has the date on which it is closed, or an earlier one.`);
const { number } = currentEdition(files);
const previous = files.findLast((file) => file.date !== undefined)?.date;
if (previous !== undefined && date < previous) fail(`Edition ${number} cannot be older than the one before it, of ${previous}.`);

const source = writeEdition(contentDir, number, { date, note: note.trim(), ...(last && { superseded: last.superseded }) });
writeLedger(contentDir, {
  ...ledger,
  editions: { ...ledger.editions, [number]: { text: sealOf({ number, date, text }), file: sha256(source) } },
});
console.log(`Edition ${number} is closed, with the date ${date}.`);
