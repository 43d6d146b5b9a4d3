/** A query from its words to its results: asks the engine, reads texts, decides. Knows neither Pagefind nor the page. */
import { BEGINS, bestLikeness, NONE } from '../model/match.ts';
import { requiredWords, withGroups, withoutWords, type Query } from '../model/query.ts';
import { aliasGroups, definingParagraphs, headedParagraphs, type SearchAids } from '../model/search-aids.ts';
import { inOrder, matchAll, rankResults, type Candidate, type Instead, type Result } from '../model/search-results.ts';
import type { Alternative } from '../model/vocabulary.ts';
import type { Engine } from './engine.ts';

export interface Found {
  readonly query: Query;
  readonly results: readonly Result[];
  /** False while paragraphs that the engine offers are still unread. */
  readonly complete: boolean;
  /** Words that the article does not have, as typed. */
  readonly missing: readonly string[];
  /** What was looked for in place of words that the article does not have. */
  readonly instead: readonly Instead[];
  /** Whether the results have only most of the words: no paragraph has all. */
  readonly nearest: boolean;
}

/** What a search asks besides the engine. */
export interface Asked {
  readonly engine: Engine;
  readonly aids: SearchAids;
  /** What may have been meant by a word that the text does not have; loads only then. @param run all words of the query. */
  readonly alternatives: () => Promise<(word: string, run: readonly string[]) => Alternative | undefined>;
}

/** Texts read for the first results; with the two that missing words may cost, ten at most. */
const FIRST_READ = 8;
/** Texts read in all. A query with more offers is a common word, whose last results nobody reads. */
const MOST_READ = 400;
/** Texts looked at in one go. */
const BATCH = 25;
/** Ways to put alternatives together that are asked for. */
const MOST_COMBINATIONS = 8;
/** What a paragraph gains in rank by being the one that defines what the query names, and by standing under a heading that does. */
const DEFINES = 60;
const HEADED = 12;

/**
 * Finds the paragraphs that answer, and reports them: first those best by the engine's order, then, once `settled`
 * resolves (the reader has stopped typing), all of them in their own order.
 * @param stale says whether a newer query has come; then nothing more is asked or reported.
 */
export async function find(
  typed: Query,
  asked: Asked,
  stale: () => boolean,
  settled: Promise<void>,
  report: (found: Found) => void,
): Promise<void> {
  const groups = aliasGroups(typed.run, asked.aids);
  const known = withGroups(typed, groups);
  const instead = groups.map(({ typed: words, label }): Instead => ({
    typed: asTyped(words, typed).join(' '),
    used: [label],
    slip: false,
  }));
  return answer(known, [], instead);

  async function answer(query: Query, missing: readonly string[], replaced: readonly Instead[]): Promise<void> {
    const required = requiredWords(query);
    const offers = required.length + query.groups.length > 0 ? await offersFor(query, asked.engine) : [];
    if (stale()) return;
    const raised = raisedBy(typed.run, query.words, asked.aids);
    const first = await readAll(offers.slice(0, FIRST_READ), asked.engine);
    const results = rankResults(first, query, raised);
    if (results.length === 0 && missing.length === 0 && replaced === instead) {
      const absent = await missingWords(required, first, query, asked.engine);
      if (stale()) return;
      if (absent.length > 0) {
        const [next, left, meant] = await repair(query, absent);
        if (stale()) return;
        if (left.length + meant.length === 0) return answer(query, missing, [...replaced]);
        // What is left is answered; a phrase that lost a word is not.
        if (next !== undefined) return answer(next, asTyped(left, query), [...replaced, ...meant]);
        return report({ query, results, complete: true, missing: asTyped(left, query), instead: [], nearest: false });
      }
    }
    if (stale()) return;
    const rest = offers.slice(FIRST_READ, MOST_READ);
    if (results.length === 0 && rest.length === 0) {
      const near = await nearest(query, asked.engine);
      return stale() ? undefined : report({ query, results: near, complete: true, missing, instead: replaced, nearest: near.length > 0 });
    }
    if (results.length > 0) report({ query, results, complete: rest.length === 0, missing, instead: replaced, nearest: false });
    if (rest.length === 0) return;
    if (results.length > 0) await settled;
    if (stale()) return;
    // In small goes: the reader may be typing on.
    const matched = matchAll(first, query);
    for (let at = 0; at < rest.length; at += BATCH) {
      matched.push(...matchAll(await readAll(rest.slice(at, at + BATCH), asked.engine), query));
      await new Promise((resolve) => setTimeout(resolve));
      if (stale()) return;
    }
    if (!stale())
      report({
        query,
        results: inOrder(matched, raised),
        complete: offers.length <= MOST_READ,
        missing,
        instead: replaced,
        nearest: false,
      });
  }

  /** The query with what may have been meant by words that the text does not have, and without those that mean nothing to it. */
  async function repair(
    query: Query,
    absent: readonly { word: string; begun: boolean }[],
  ): Promise<[Query | undefined, string[], Instead[]]> {
    const alternativeFor = await asked.alternatives();
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
}

/** What paragraphs gain from the entries and headings that name what was asked. */
function raisedBy(run: readonly string[], words: readonly string[], aids: SearchAids): ReadonlyMap<string, number> {
  const raised = new Map([...headedParagraphs(words, aids)].map((address) => [address, HEADED]));
  // "What is ...": the words that decide are the name.
  for (const address of [...definingParagraphs(run, aids), ...definingParagraphs(words, aids)]) raised.set(address, DEFINES);
  return raised;
}

const asTyped = (words: readonly string[], { typed }: Query): string[] => words.map((word) => typed.get(word) ?? word);

/** Keys of what the engine offers for all words, with each way to fill the groups; the paragraphs that have them as typed in front. */
export async function offersFor(query: Query, engine: Engine): Promise<readonly string[]> {
  const runs = [...query.phrases.map(({ words }) => words), query.run].filter((run) => run.length > 1);
  const required = requiredWords(query);
  const combinations = query.groups.reduce<string[][]>(
    (lists, { runs: ways }) => lists.flatMap((list) => ways.map((way) => [...list, ...way])).slice(0, MOST_COMBINATIONS),
    [required],
  );
  const [inFront, everything] = await Promise.all([
    Promise.all(runs.map((run) => engine.offerRun(run))),
    Promise.all(combinations.map((words) => engine.offer([...new Set(words)]))),
  ]);
  const all = new Set(everything.flat());
  return [...new Set([...inFront.flat().filter((key) => all.has(key)), ...all])];
}

export const readAll = (keys: readonly string[], engine: Engine): Promise<Candidate[]> => Promise.all(keys.map((key) => engine.read(key)));

/** Words of which a paragraph may lack some where none has all, and the share of their weight that it must have. */
const FEWEST_FOR_NEAREST = 2;
const LEAST_SHARE = 0.5;

/**
 * Paragraphs that have most of several loose words, a rare word weighing more (inverse document frequency). Phrases and exclusions are
 * never relaxed.
 */
async function nearest(query: Query, engine: Engine): Promise<Result[]> {
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
    .slice(0, FIRST_READ)
    .map(([key]) => key);
  return (await readAll(best, engine))
    .flatMap((candidate) => {
      const has = words.filter((word) => bestLikeness(candidate.text, word, query) > BEGINS);
      const share = has.reduce((sum, word) => sum + weights.get(word)!, 0) / total;
      const [result] = share < LEAST_SHARE ? [] : rankResults([candidate], { ...query, words: has });
      return result === undefined ? [] : [{ result, share }];
    })
    .sort((a, b) => b.share - a.share)
    .map(({ result }) => result);
}

/**
 * Required words that no paragraph has in any form: neither those read already nor the engine's best for the word alone.
 * `begun`: but one has a longer word that begins so.
 */
async function missingWords(
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
