/** Paragraphs that an engine offers -> ordered results and what is said of them. Ships to the browser. */
import { BEGINS, bestLikeness, matchParagraph, type Match } from './match.ts';
import { compareIds } from './new-ids.ts';
import { asTyped, type Query } from './query.ts';
import type { SearchAids } from './search-aids.ts';
import { grouped } from './size.ts';
import { fold, splitWords } from './text.ts';

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

export interface Instead {
  readonly typed: string;
  readonly used: readonly string[];
  /** Whether the typed word counts as a slip. */
  readonly slip: boolean;
}

const count = (n: number, noun: string) => `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`;

/** "4 paragraphs so far in 3 sections." @param complete false while candidates are still being read. */
export const countSentence = (found: number, sections: number, complete: boolean): string =>
  `${count(found, 'paragraph')}${complete ? '' : ' so far'} in ${count(sections, 'section')}.`;

/** Words that were found in place of those typed: other forms and longer words, as the text first has them. */
export function otherForms(results: readonly Result[], { words, phrases, groups, typed: asWritten }: Query): string[] {
  const runs = [...phrases.map((phrase) => phrase.words), ...groups.flatMap((group) => group.runs)].flat();
  // With the ’s that a word was typed with.
  const typed = new Set([...words.map((word) => fold(asWritten.get(word) ?? word)), ...runs]);
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
export function inReadingOrder<T extends Candidate>(results: readonly T[], sections: SearchAids['sections']): T[] {
  const place = new Map(sections.map(([slug], i) => [slug, i]));
  return results.toSorted((a, b) => {
    const at = place.get(a.slug)!;
    const ids = sections[at]?.[4];
    return at - place.get(b.slug)! || (ids ? ids.indexOf(a.id) - ids.indexOf(b.id) : compareIds(a.id, b.id));
  });
}
