/** What is said of an answer that is not, or not only, what was asked for. Ships to the browser, with the first such answer. */
import { countSentence, type Instead } from './search-results.ts';

export interface Outcome {
  readonly found: number;
  readonly sections: number;
  /** False while candidates are still being read. */
  readonly complete: boolean;
  /** Words that the article does not have, as typed. */
  readonly missing: readonly string[];
  /** Words typed, and those that were looked for in their place. */
  readonly instead: readonly Instead[];
  /** Whether the results have only most of the words. */
  readonly nearest?: boolean;
  /** Words, as typed, that the results have only as beginnings of longer ones. */
  readonly begun?: readonly string[];
}

const LONGEST = 80;
/** Words in quotation marks; a long one is cut. @param last what stands before the last of several. */
export const quotedWords = (words: readonly string[], last = ', ') =>
  words
    .map((word) => `“${word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word}”`)
    .map((word, i) => (i === 0 ? word : `${i === words.length - 1 ? last : ', '}${word}`))
    .join('');

/** "4 paragraphs in 3 sections. No paragraph has “zzq”." */
export function statusSentence({ found, sections, complete, missing, instead, nearest = false, begun = [] }: Outcome): string {
  const lead =
    found === 0
      ? 'Nothing found.'
      : nearest
        ? `No paragraph has all of these words. ${found === 1 ? 'This comes' : 'These come'} nearest.`
        : countSentence(found, sections, complete);
  const replaced = instead
    .map(({ typed, used, slip }) =>
      slip && found > 0
        ? ` These are results for ${quotedWords(used)}; nothing has “${typed}”.`
        : ` “${typed}” is looked for as ${quotedWords(used)}.`,
    )
    .join('');
  const longer =
    begun.length === 0
      ? ''
      : ` ${quotedWords(begun)} ${begun.length === 1 ? 'stands' : 'stand'} there only as the beginning of longer words.`;
  return `${lead}${replaced}${longer}${missing.length === 0 ? '' : ` No paragraph has ${quotedWords(missing, ' or ')}.`}`;
}
