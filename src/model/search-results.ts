/** Paragraphs that an engine offers -> ordered results and what is said of them. Ships to the browser. */
import { BEGINS, bestLikeness, matchParagraph, type Match } from './match.ts';
import { asTyped, type Query } from './query.ts';
import { grouped } from './size.ts';
import { splitWords } from './text.ts';

/** A paragraph that may answer, with its own text. */
export interface Candidate {
  readonly slug: string;
  readonly id: string;
  readonly text: string;
}

export interface Result extends Candidate {
  readonly match: Match;
}

/**
 * The candidates that answer, best first; equals keep the engine's order.
 * @param raised by paragraph, `mechanisms#p2`: what its score gains from what the search knows beside the text.
 * Paragraphs that have a word only as the beginning of a longer one count only where no paragraph does better.
 */
export function rankResults(candidates: readonly Candidate[], query: Query, raised: ReadonlyMap<string, number> = new Map()): Result[] {
  return inOrder(matchAll(candidates, query), raised);
}

/** The candidates that answer, in the order given. */
export function matchAll(candidates: readonly Candidate[], query: Query): Result[] {
  return candidates.flatMap((candidate): Result[] => {
    const match = matchParagraph(candidate.text, query);
    return match ? [{ ...candidate, match }] : [];
  });
}

/** Without those that have a word only as the beginning of a longer one, where others do better. */
export function properOnly(results: readonly Result[]): readonly Result[] {
  const proper = results.filter(({ match }) => match.likeness > BEGINS);
  return proper.length > 0 ? proper : results;
}

/** Best first. */
export const inOrder = (results: readonly Result[], raised: ReadonlyMap<string, number>): Result[] =>
  properOnly(results).toSorted((a, b) => scoreOf(b, raised) - scoreOf(a, raised));

const scoreOf = ({ slug, id, match }: Result, raised: ReadonlyMap<string, number>): number =>
  match.score + (raised.get(`${slug}#${id}`) ?? 0);

/** What the status line says. */
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

export interface Instead {
  readonly typed: string;
  readonly used: readonly string[];
  /** Whether the typed word counts as a slip. */
  readonly slip: boolean;
}

const count = (n: number, noun: string) => `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`;
/** Words in quotation marks; a long one is cut. */
export const quotedWords = (words: readonly string[]) =>
  words.map((word) => `“${word.length > 40 ? `${word.slice(0, 40)}…` : word}”`).join(', ');

/** "4 paragraphs in 3 sections. No paragraph has “zzq”." */
export function statusSentence({ found, sections, complete, missing, instead, nearest = false, begun = [] }: Outcome): string {
  const lead =
    found === 0
      ? 'Nothing found.'
      : nearest
        ? `No paragraph has all of these words. ${found === 1 ? 'This comes' : 'These come'} nearest.`
        : `${count(found, 'paragraph')}${complete ? '' : ' so far'} in ${count(sections, 'section')}.`;
  const replaced = instead
    .map(({ typed, used, slip }) =>
      slip ? ` These are results for ${quotedWords(used)}; nothing has “${typed}”.` : ` “${typed}” is looked for as ${quotedWords(used)}.`,
    )
    .join('');
  const longer = begun.length === 0 ? '' : ` No paragraph has ${quotedWords(begun)}, only words that begin so.`;
  return `${lead}${replaced}${longer}${missing.length === 0 ? '' : ` No paragraph has ${quotedWords(missing)}.`}`;
}

/** Words that were found in place of those typed: other forms and longer words, as the text first has them. */
export function otherForms(results: readonly Result[], { words, phrases }: Query): string[] {
  const typed = new Set([...words, ...phrases.flatMap((phrase) => phrase.words)]);
  const found = new Map<string, string>();
  for (const { text, match } of results) {
    for (const { start, end } of match.ranges) {
      for (const word of splitWords(text.slice(start, end))) {
        if (!typed.has(word.fold) && !found.has(word.fold)) found.set(word.fold, text.slice(start + word.start, start + word.end));
      }
    }
  }
  return [...found.values()];
}

/** Whole words of a query that no result has but as the beginning of a longer one, as typed. */
export function onlyBegun(results: readonly Result[], query: Query): string[] {
  if (results.length === 0 || results.some(({ match }) => match.likeness > BEGINS)) return [];
  const begun = query.words.filter(
    (word) => word !== query.unfinished && results.every(({ text }) => bestLikeness(text, word, query) === BEGINS),
  );
  return asTyped(begun, query);
}

/** Results in the order in which the article has them. */
export function inReadingOrder<T extends Candidate>(results: readonly T[], slugs: readonly string[]): T[] {
  const place = new Map(slugs.map((slug, i) => [slug, i]));
  return [...results].sort((a, b) => (place.get(a.slug) ?? 0) - (place.get(b.slug) ?? 0) || compareIds(a.id, b.id));
}

/** Order of paragraph ids: p2 before p10, p3 before p3a before p4. */
function compareIds(a: string, b: string): number {
  return parseInt(a.slice(1), 10) - parseInt(b.slice(1), 10) || (a < b ? -1 : a > b ? 1 : 0);
}
