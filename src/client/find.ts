/** A query from its words to its results: asks the engine, reads texts, decides. Knows neither Pagefind nor the page. */
import { bestLikeness, NONE } from '../model/match.ts';
import { parseQuery, requiredWords, withoutWords, type Query } from '../model/query.ts';
import { rankResults, type Candidate, type Result } from '../model/search-results.ts';
import type { Engine, Offer } from './pagefind.ts';

export interface Found {
  readonly query: Query;
  readonly results: readonly Result[];
  /** False while paragraphs that the engine offers are still unread. */
  readonly complete: boolean;
  /** Words that the article does not have. */
  readonly missing: readonly string[];
}

/** Texts read for the first results; with the two that missing words may cost, ten at most. */
const FIRST_READ = 8;
/** Texts read in all. A query with more offers is a common word, whose last results nobody reads. */
const MOST_READ = 400;

/**
 * Finds the paragraphs that answer, and reports them: first those best by the engine's order, then, once `settled`
 * resolves (the reader has stopped typing), all of them in their own order.
 * @param stale says whether a newer query has come; then nothing more is asked or reported.
 */
export async function find(
  input: string, engine: Engine, stale: () => boolean, settled: Promise<void>, report: (found: Found) => void,
): Promise<void> {
  let query = parseQuery(input);
  if (requiredWords(query).length === 0) return report({ query, results: [], complete: true, missing: [] });

  let offers = await offersFor(query, engine);
  if (stale()) return;
  let first = await readAll(offers.slice(0, FIRST_READ));
  let results = rankResults(first, query);
  let missing: string[] = [];
  if (results.length === 0) {
    missing = await missingWords(query, first, engine);
    if (missing.length > 0) {
      const dropped = new Set(missing);
      const rest = withoutWords(query, dropped);
      const phraseBroken = query.phrases.some(({ words }) => words.some((word) => dropped.has(word)));
      if (phraseBroken || requiredWords(rest).length === 0) {
        if (!stale()) report({ query, results: [], complete: true, missing });
        return;
      }
      query = rest;
      offers = await offersFor(query, engine);
      first = await readAll(offers.slice(0, FIRST_READ));
      results = rankResults(first, query);
    }
  }
  if (stale()) return;
  const rest = offers.slice(FIRST_READ, MOST_READ);
  if (results.length > 0 || rest.length === 0) report({ query, results, complete: rest.length === 0, missing });
  if (rest.length === 0) return;
  if (results.length > 0) await settled;
  if (stale()) return;
  const all = [...first, ...(await readAll(rest))];
  if (!stale()) report({ query, results: rankResults(all, query), complete: offers.length <= MOST_READ, missing });
}

/** What the engine offers for all words, the paragraphs that have them as typed in front. */
async function offersFor(query: Query, engine: Engine): Promise<Offer[]> {
  const runs = [...query.phrases.map(({ words }) => words), query.run].filter((run) => run.length > 1);
  const lists = await Promise.all([...runs.map((run) => engine.offerRun(run)), engine.offer(requiredWords(query))]);
  const everything = new Map(lists.at(-1)!.map((offer) => [offer.key, offer]));
  const inFront = lists.slice(0, -1).flat().filter(({ key }) => everything.has(key));
  return [...new Map([...inFront, ...everything.values()].map((offer) => [offer.key, offer])).values()];
}

const readAll = (offers: readonly Offer[]): Promise<Candidate[]> => Promise.all(offers.map((offer) => offer.read()));

/** Required words that no paragraph has in any form: neither those read already nor the engine's best for the word alone. */
async function missingWords(query: Query, read: readonly Candidate[], engine: Engine): Promise<string[]> {
  const inTexts = (word: string, texts: readonly Candidate[]) => texts.some(({ text }) => bestLikeness(text, word, query) !== NONE);
  const doubtful = requiredWords(query).filter((word) => !inTexts(word, read));
  const found = await Promise.all(doubtful.map(async (word) =>
    inTexts(word, await readAll((await engine.offer([word])).slice(0, 1)))));
  return doubtful.filter((_, i) => !found[i]);
}
