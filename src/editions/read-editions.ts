/** CONTENT_DIR -> the ledger of its addresses and its editions. Plain Node. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { NOTHING_SUPERSEDED, type EditionRecord, type EditionText } from '../model/editions.ts';
import { EMPTY_LEDGER, type Ledger } from '../model/ledger.ts';
import type { Problem } from '../model/types.ts';
import { readFolder } from '../read-folder.ts';
import { readText } from '../read-text.ts';
import { readYaml } from '../read-yaml.ts';
import { sha256 } from './digest.ts';
import { editionSchema, ledgerSchema, wordingsSchema } from './schema.ts';

/** An edition's file. */
interface EditionFile extends EditionRecord {
  readonly file: string;
  /** SHA-256 of the file, its line ends as `\n`. */
  readonly sha256: string;
}

export interface Editions {
  /** False for a work that has published nothing yet: then paragraphs are counted. */
  readonly kept: boolean;
  readonly ledger: Ledger;
  /** In order; the last may be the open draft. */
  readonly files: readonly EditionFile[];
  readonly problems: readonly Problem[];
}

export const ledgerPath = (contentDir: string): string => join(contentDir, 'addresses.yaml');
export const editionPath = (contentDir: string, number: number): string => join(contentDir, 'editions', `${number}.yaml`);
export const wordingsPath = (contentDir: string): string => join(contentDir, 'wordings.yaml');

const EDITION = /^[1-9]\d*\.yaml$/;

/** @param shown a path as the editor knows it. */
export function readEditions(contentDir: string, shown: (path: string) => string): Editions {
  const files: EditionFile[] = [];
  const folder = join(contentDir, 'editions');
  const { entries, problems } = existsSync(folder) ? readFolder(folder, shown(folder)) : { entries: [], problems: [] };
  const names = entries.map(({ name }) => name);
  const numbers = names
    .filter((name) => EDITION.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
  for (const name of names.filter((name) => /\.ya?ml$/i.test(name) && !EDITION.test(name)))
    problems.push({
      file: shown(join(folder, name)),
      what: `A file named "${name}" is not read.`,
      remedy: 'Restore its name if it is an edition, such as editions/1.yaml, else keep it elsewhere.',
    });
  for (const [i, number] of numbers.entries()) {
    const file = shown(editionPath(contentDir, number));
    const { text, value, problems: faults } = readFile(editionSchema, editionPath(contentDir, number), file);
    problems.push(...faults);
    if (value === undefined) continue;
    if (number !== i + 1)
      problems.push({
        file,
        what: `There is no edition ${i + 1} before it.`,
        remedy: 'Restore the missing file: editions count from 1 without gaps.',
      });
    if (value.date === undefined && i < numbers.length - 1)
      problems.push({
        file,
        what: `Edition ${number} has no date, though a later one follows.`,
        remedy: 'Restore the file: only the last may be a draft.',
      });
    const { date, note = '', superseded = NOTHING_SUPERSEDED } = value;
    files.push({ number, file, date, note, superseded, sha256: sha256(text!) });
  }
  const ledgerFile = ledgerPath(contentDir);
  if (!existsSync(ledgerFile)) {
    if (files.length > 0)
      problems.push({
        file: shown(ledgerFile),
        what: 'This is missing, though editions have been published.',
        remedy: 'Restore it: it holds every address that was ever published.',
      });
    return { kept: false, ledger: EMPTY_LEDGER, files, problems };
  }
  const { value, problems: faults } = readFile(ledgerSchema, ledgerFile, shown(ledgerFile));
  return { kept: true, ledger: value ?? EMPTY_LEDGER, files, problems: [...problems, ...faults] };
}

/** The text as the last `npm run addresses` saw it; undefined where there is none. */
export function readWordings(
  contentDir: string,
  shown: (path: string) => string,
): { text: EditionText | undefined; problems: readonly Problem[] } {
  const path = wordingsPath(contentDir);
  if (!existsSync(path)) return { text: undefined, problems: [] };
  const { value, problems } = readFile(wordingsSchema, path, shown(path));
  return { text: value, problems };
}

function readFile<T>(
  schema: z.ZodType<T>,
  path: string,
  file: string,
): { text: string | undefined; value: T | undefined; problems: readonly Problem[] } {
  const { text, problems } = readText(path, file);
  return text === undefined ? { text, value: undefined, problems } : { text, ...readYaml(schema, text, file, 1) };
}
