/** A query from its words to its results: asks the engine, reads texts, decides. Knows neither Pagefind nor the page. */
import { asTyped, requiredWords, withGroups, type Query } from '../model/query.ts';
import { aliasGroups, definingParagraphs, headedParagraphs, type SearchAids } from '../model/search-aids.ts';
import { inOrder, matchAll, rankResults, type Instead, type Result } from '../model/search-results.ts';
import { otherSpellings } from '../model/spelling.ts';
import type { Alternative } from '../model/vocabulary.ts';
import { readAll, type Engine } from './pagefind.ts';

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
  /** Words of the article that look like some that it does not have. */
  readonly alike?: readonly { readonly typed: string; readonly words: readonly string[] }[];
}

/** What to do where nothing has all that was asked: say so, or ask for something else instead. */
export type Otherwise =
  | { readonly found: Found }
  | {
      readonly next: Query;
      /** Words that the article does not have, as typed. */
      readonly left: readonly string[];
      readonly meant: readonly Instead[];
    }
  | undefined;

/** What a search asks besides the engine. */
export interface Asked {
  readonly engine: Engine;
  readonly aids: SearchAids;
  /** What may have been meant by a word that the text does not have; loads only then. */
  readonly alternatives: () => Promise<AlternativesFor>;
}

/** @param run all words of the query. @returns the likeliest first. */
export type AlternativesFor = (word: string, run: readonly string[]) => readonly Alternative[];

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
  report: (found: Found) => void | Promise<void>,
): Promise<void> {
  // A phrase is asked for as it stands.
  const groups = aliasGroups(typed.run, asked.aids).filter(
    (group) => !typed.phrases.some(({ words }) => group.typed.every((word) => words.includes(word))),
  );
  const hyphenated = typed.hyphenated.filter((pair) => pair.every((word) => typed.words.includes(word)));
  const joined = hyphenated.length === 0 ? [] : await (await import('./find-otherwise.ts')).joinedGroups(hyphenated, typed, asked.engine);
  if (stale()) return;
  const [excluded, idle] = typed.excluded.length === 0 ? [[], []] : await (await import('./find-otherwise.ts')).excludedBy(typed, asked);
  if (stale()) return;
  const known = withGroups({ ...typed, excluded }, [...groups, ...joined]);
  const instead = groups.map(({ typed: words, label }): Instead => ({
    typed: asTyped(words, typed).join(' '),
    used: [label],
    slip: false,
  }));
  return answer(known, [], instead);

  /** Names what a minus was to leave out and no paragraph has, too. */
  function tell(found: Found): void | Promise<void> {
    return report(idle.length === 0 ? found : { ...found, missing: [...found.missing, ...idle] });
  }

  async function answer(query: Query, missing: readonly string[], replaced: readonly Instead[]): Promise<void> {
    const required = requiredWords(query);
    const offers = required.length + query.groups.length > 0 ? await offersFor(query, asked.engine) : [];
    if (stale()) return;
    const raised = raisedBy(query.run, query.words, asked.aids);
    const first = await readAll(offers.slice(0, FIRST_READ), asked.engine);
    const results = rankResults(first, query, raised);
    const isFirst = missing.length === 0 && replaced === instead;
    const goOn = (other: Otherwise) =>
      stale() || other === undefined
        ? undefined
        : 'found' in other
          ? tell(other.found)
          : answer(other.next, [...missing, ...other.left], [...replaced, ...other.meant]);
    if (results.length === 0 && isFirst) {
      const other = await (await import('./find-otherwise.ts')).withoutMissing(query, first, typed, asked);
      if (other !== undefined) return goOn(other);
    }
    if (stale()) return;
    const rest = offers.slice(FIRST_READ, MOST_READ);
    const reportNearest = async () => goOn(await (await import('./find-otherwise.ts')).nearest(query, isFirst, missing, replaced, asked));
    if (results.length === 0 && rest.length === 0) return reportNearest();
    if (results.length > 0) await tell({ query, results, complete: rest.length === 0, missing, instead: replaced, nearest: false });
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
    const all = inOrder(matched, raised);
    const complete = offers.length <= MOST_READ;
    // What the engine takes for forms of the words, the reader may not.
    if (all.length === 0 && complete) return reportNearest();
    return tell({ query, results: all, complete, missing, instead: replaced, nearest: false });
  }
}

/** What paragraphs gain from the entries and headings that name what was asked. */
function raisedBy(run: readonly string[], words: readonly string[], aids: SearchAids): ReadonlyMap<string, number> {
  const raised = new Map([...headedParagraphs(words, aids)].map((address) => [address, HEADED]));
  // "What is ...": the words that decide are the name.
  for (const address of [...definingParagraphs(run, aids), ...definingParagraphs(words, aids)]) raised.set(address, DEFINES);
  return raised;
}

/** Keys of what the engine offers for all words, with each way to fill the groups; the paragraphs that have them as typed in front. */
export async function offersFor(query: Query, engine: Engine): Promise<readonly string[]> {
  const runs = [...query.phrases.map(({ words }) => words), query.run].filter((run) => run.length > 1);
  const required = requiredWords(query);
  const spelt = query.words.filter((word) => otherSpellings(word).length > 0);
  const ways = [...query.groups.map(({ runs: own }) => own), ...spelt.map((word) => [word, ...otherSpellings(word)].map((one) => [one]))];
  // Those with the fewest changes first: many other spellings are no words.
  const combinations = ways.reduce(
    (lists, own) =>
      lists
        .flatMap(({ words, changes }) => own.map((way, i) => ({ words: [...words, ...way], changes: changes + (i > 0 ? 1 : 0) })))
        .sort((a, b) => a.changes - b.changes)
        .slice(0, MOST_COMBINATIONS),
    [{ words: required.filter((word) => !spelt.includes(word)), changes: 0 }],
  );
  const [inFront, everything] = await Promise.all([
    Promise.all(runs.map((run) => engine.offerRun(run))),
    Promise.all(combinations.map(({ words }) => engine.offer([...new Set(words)]))),
  ]);
  // In turns: one of the ways may find most, and another the best.
  const longest = Math.max(0, ...everything.map(({ length }) => length));
  const all = new Set(Array.from({ length: longest }, (_, i) => everything.flatMap((keys) => keys.slice(i, i + 1))).flat());
  return [...new Set([...inFront.flat().filter((key) => all.has(key)), ...all])];
}
