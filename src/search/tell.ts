/** What is said where the results are not, or not only, what was asked for. Loads with the first such search. */
import { statusSentence } from '../model/search-status.ts';
import { findRuns, foldedWords, splitWords } from '../model/text.ts';
import { wordsAreLacking } from './alternatives.ts';
import { begunIn, type Answer } from './answer.ts';
import { emptyAnswer } from './empty-answer.ts';
import type { Found } from './find.ts';

/** Results in which it is looked up how the text spells a word. */
const LOOKED_AT = 20;

/** @param input what was typed. */
export function tell(found: Found, input: string): Pick<Answer, 'status'> & Partial<Answer> {
  const { results, complete, missing, nearest } = found;
  const texts = results.slice(0, LOOKED_AT).map(({ text }) => ({ text, words: splitWords(text) }));
  const spelt = (used: string): string => {
    const run = foldedWords(used);
    for (const { text, words } of texts) {
      const [at] = findRuns(words, run);
      if (at !== undefined) return text.slice(words[at]!.start, words[at + run.length - 1]!.end);
    }
    return used;
  };
  const status = statusSentence({
    found: results.length,
    sections: new Set(results.map(({ slug }) => slug)).size,
    complete,
    missing,
    instead: found.instead.map((one) => ({ ...one, used: one.used.map(spelt) })),
    nearest,
    begun: begunIn(found),
  });
  const lacking = missing.length > 0 && wordsAreLacking() ? ' Other spellings could not be looked up: a file is missing or blocked.' : '';
  return { status: status + lacking, ...(results.length === 0 && emptyAnswer(found, input)) };
}
