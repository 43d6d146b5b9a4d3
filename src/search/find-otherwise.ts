/** What to look for where no paragraph has all that was asked: words that the text lacks, and what comes nearest. Loads with the first such search. */
import { BEGINS, bestLikeness, NONE } from '../model/match.ts';
import { withoutWords } from '../model/other-queries.ts';
import { asTyped, withGroups, type Query } from '../model/query.ts';
import { rankResults, type Candidate, type Instead, type Result } from '../model/search-results.ts';
import type { Alternative } from '../model/vocabulary.ts';
import { readAll, type Engine } from './pagefind.ts';

/** The query with what may have been meant by words that the text does not have, and without those that mean nothing to it. */
export function repair(
  query: Query,
  absent: readonly { word: string; begun: boolean }[],
  alternativeFor: (word: string, run: readonly string[]) => Alternative | undefined,
): [Query | undefined, string[], Instead[]] {
  const loose = absent.filter(({ word }) => query.words.includes(word));
  const meant = loose.flatMap(({ word, begun }) => {
    const alternative = alternativeFor(word, query.run);
    // The beginning of a word is no slip.
    return alternative === undefined || (begun && alternative.slip) ? [] : [alternative];
  });
  const replacedWords = new Set(meant.flatMap(({ replaces }) => replaces));
  const left = absent.filter(({ word, begun }) => !begun && !replacedWords.has(word)).map(({ word }) => word);
  const mended = withGroups(query, [
    ...new Map(meant.map(({ replaces, runs }) => [replaces.join(' '), { typed: replaces, runs }])).values(),
  ]);
  const notes = [
    ...new Map(
      meant.map(({ replaces, runs, slip }) => [
        replaces.join(' '),
        { typed: asTyped(replaces, query).join(' '), used: runs.map((run) => run.join(' ')), slip },
      ]),
    ).values(),
  ];
  return [left.length === 0 ? mended : withoutWords(mended, left), left, notes];
}

/** Words of which a paragraph may lack some where none has all, and the share of their weight that it must have. */
const FEWEST_FOR_NEAREST = 2;
const LEAST_SHARE = 0.5;
const MOST_NEAREST = 8;
/** Texts read for them: what the engine takes for a form of a word may be none. */
const READ_FOR_NEAREST = 24;

/**
 * Paragraphs that have most of several loose words, a rare word weighing more (inverse document frequency). Phrases and exclusions are
 * never relaxed.
 */
export async function nearest(query: Query, engine: Engine): Promise<Result[]> {
  const { words, phrases, excluded, groups } = query;
  if (words.length + groups.length < FEWEST_FOR_NEAREST || phrases.length + excluded.length > 0) return [];
  const lists = await Promise.all(words.map(async (word) => [word, await engine.offer([word])] as const));
  const most = Math.max(1, ...lists.map(([, offers]) => offers.length));
  const weights = new Map(lists.map(([word, offers]) => [word, Math.log(1 + most / Math.max(1, offers.length))]));
  const sums = new Map<string, number>();
  for (const [word, offers] of lists) {
    for (const key of offers) sums.set(key, (sums.get(key) ?? 0) + weights.get(word)!);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const best = [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, READ_FOR_NEAREST)
    .map(([key]) => key);
  return (await readAll(best, engine))
    .flatMap((candidate) => {
      const has = words.filter((word) => bestLikeness(candidate.text, word, query) > BEGINS);
      const share = has.reduce((sum, word) => sum + weights.get(word)!, 0) / total;
      const [result] = share < LEAST_SHARE ? [] : rankResults([candidate], { ...query, words: has });
      return result === undefined ? [] : [{ result, share }];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_NEAREST)
    .map(({ result }) => result);
}

/**
 * Required words that no paragraph has in any form: neither those read already nor the engine's best for the word alone.
 * `begun`: but one has a longer word that begins so.
 */
export async function missingWords(
  required: readonly string[],
  read: readonly Candidate[],
  query: Query,
  engine: Engine,
): Promise<{ word: string; begun: boolean }[]> {
  const best = (word: string, list: readonly Candidate[]) => Math.max(NONE, ...list.map(({ text }) => bestLikeness(text, word, query)));
  const found = await Promise.all(
    required.map(async (word) => Math.max(best(word, read), best(word, await readAll((await engine.offer([word])).slice(0, 1), engine)))),
  );
  return required.flatMap((word, i) => (found[i]! > BEGINS ? [] : [{ word, begun: found[i] === BEGINS }]));
}
