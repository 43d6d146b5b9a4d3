/** A query from its words to its results: asks the engine, reads texts, decides. Knows neither Pagefind nor the page. */
import { bestLikeness, NONE } from '../model/match.ts';
import { requiredWords, withoutWords, type Query } from '../model/query.ts';
import { rankResults, type Candidate, type Result } from '../model/search-results.ts';
import type { Engine, Offer } from './pagefind.ts';

export interface Found {
  readonly query: Query;
  readonly results: readonly Result[];
  /** False while paragraphs that the engine offers are still unread. */
  readonly complete: boolean;
  /** Words that the article does not have, as typed. */
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
 * @param missing words that were asked for and that the article turned out not to have.
 */
export async function find(
  query: Query, engine: Engine, stale: () => boolean, settled: Promise<void>, report: (found: Found) => void,
  missing: readonly string[] = [],
): Promise<void> {
  const required = requiredWords(query);
  const offers = required.length > 0 ? await offersFor(query, engine) : [];
  if (stale()) return;
  const first = await readAll(offers.slice(0, FIRST_READ));
  const results = rankResults(first, query);
  if (results.length === 0 && missing.length === 0) {
    const absent = await missingWords(required, first, query, engine);
    // What is left is answered; a phrase that lost a word is not.
    const rest = withoutWords(query, absent);
    if (rest !== undefined && absent.length > 0) return find(rest, engine, stale, settled, report, asTyped(absent, query));
    if (absent.length > 0) return stale() ? undefined : report({ query, results, complete: true, missing: asTyped(absent, query) });
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

const asTyped = (words: readonly string[], { typed }: Query): string[] => words.map((word) => typed.get(word) ?? word);

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
async function missingWords(required: readonly string[], read: readonly Candidate[], query: Query, engine: Engine): Promise<string[]> {
  const inTexts = (word: string, texts: readonly Candidate[]) => texts.some(({ text }) => bestLikeness(text, word, query) !== NONE);
  const found = await Promise.all(required.map(async (word) =>
    inTexts(word, read) || inTexts(word, await readAll((await engine.offer([word])).slice(0, 1)))));
  return required.filter((_, i) => !found[i]);
}
