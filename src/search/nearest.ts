/** What comes nearest to a query that no paragraph answers. */
import { BEGINS, bestLikeness, matchParagraph } from '../model/match.ts';
import { asTyped, withGroups, type Query } from '../model/query.ts';
import { rankResults, type Instead, type Result } from '../model/search-results.ts';
import { findRuns, foldedWords, splitWords } from '../model/text.ts';
import type { AlternativesFor, Asked, Otherwise } from './find.ts';
import { readAll, type Engine } from './pagefind.ts';

/** Words of which a paragraph may lack some where none has all, and the share of their weight that it must have, if not the names among them. */
const FEWEST_FOR_NEAREST = 2;
const LEAST_SHARE = 0.5;
const MOST_NEAREST = 8;
/** Texts read for them: what the engine takes for a form of a word may be none. */
const READ_FOR_NEAREST = 24;

/** How much more a word weighs that was typed as a name is, or is looked for as one: a query is about it. */
const NAME_WEIGHT = 2;
/** How much of its weight a word has that only may have been meant. */
const SLIP_WEIGHT = 0.25;

/** A word or group of a query: what the engine offers for it, whether a text has it, and what it weighs. */
interface Part {
  readonly offers: readonly string[];
  readonly has: (text: string) => boolean;
  readonly weight: number;
  /** Whether a query is about it: it was typed as a name is, or is looked for as one. */
  readonly named: boolean;
  /** The query of this part alone. */
  readonly only: Pick<Query, 'words' | 'groups'>;
}

/**
 * Paragraphs that have most of what was asked, the rare weighing more (inverse document frequency). Phrases and exclusions are never relaxed.
 */
async function nearestResults(query: Query, engine: Engine): Promise<Result[]> {
  const { words, phrases, excluded, groups } = query;
  if (words.length + groups.length < FEWEST_FOR_NEAREST || phrases.length + excluded.length > 0) return [];
  const offers = await Promise.all([
    ...words.map((word) => engine.offer([word])),
    ...groups.map(async ({ runs }) => [...new Set((await Promise.all(runs.map((run) => engine.offer(run)))).flat())]),
  ]);
  const most = Math.max(1, ...offers.map(({ length }) => length));
  const parts = offers.map((own, i): Part => {
    const word = words[i];
    const group = groups[i - words.length];
    const only = { words: word === undefined ? [] : [word], groups: group === undefined ? [] : [group] };
    const guess = group?.slip === true || query.guessed?.includes(word ?? '') === true;
    const named = !guess && (word === undefined || /^\p{Lu}/u.test(query.typed.get(word) ?? ''));
    return {
      offers: own,
      has: (text) =>
        word === undefined ? matchParagraph(text, { ...query, ...only }) !== undefined : bestLikeness(text, word, query) > BEGINS,
      weight: (guess ? SLIP_WEIGHT : named ? NAME_WEIGHT : 1) * Math.log(1 + most / Math.max(1, own.length)),
      named,
      only,
    };
  });
  const sums = new Map<string, number>();
  for (const { offers: own, weight } of parts) for (const key of own) sums.set(key, (sums.get(key) ?? 0) + weight);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const names = parts.filter(({ named, offers: own }) => named && own.length > 0);
  const best = [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, READ_FOR_NEAREST)
    .map(([key]) => key);
  return (await readAll(best, engine))
    .flatMap((candidate) => {
      const has = parts.filter((part) => part.has(candidate.text));
      const share = has.reduce((sum, { weight }) => sum + weight, 0) / total;
      const only = { words: has.flatMap((part) => part.only.words), groups: has.flatMap((part) => part.only.groups) };
      const isNear = share >= LEAST_SHARE || (names.length > 0 && names.every((part) => has.includes(part)));
      const [result] = !isNear ? [] : rankResults([candidate], { ...query, ...only });
      return result === undefined ? [] : [{ result, share }];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_NEAREST)
    .map(({ result }) => result);
}

/**
 * What comes nearest to a query that no paragraph answers.
 * @param isFirst whether nothing was dropped or replaced so far.
 * @param replaced what was looked for in place of words typed; of slips only what the results have is said to be in them.
 */
export async function nearest(
  query: Query,
  isFirst: boolean,
  missing: readonly string[],
  replaced: readonly Instead[],
  { engine, alternatives }: Asked,
): Promise<Otherwise> {
  const [next, meant] = isFirst ? rejoined(query, await alternatives()) : [];
  if (next !== undefined) return { next, left: [], meant: meant! };
  const results = await nearestResults(query, engine);
  const isThere = ({ used }: Instead) =>
    results.some(({ text }) => used.some((run) => findRuns(splitWords(text), foldedWords(run)).length > 0));
  const kept = replaced.filter((one) => !one.slip || results.length === 0 || isThere(one));
  const gone = replaced.filter((one) => !kept.includes(one)).map(({ typed }) => typed);
  return {
    found: { query, complete: true, results, missing: [...missing, ...gone], instead: kept, nearest: results.length > 0 },
  };
}

/** The query with neighbours that the text joins, "paper making"; nothing where it joins none. */
function rejoined(query: Query, alternativesFor: AlternativesFor): [Query, Instead[]] | [] {
  const meant = query.words
    .flatMap((word) => alternativesFor(word, query.run))
    .find(({ slip, replaces, runs }) => !slip && replaces.length > 1 && runs[0]!.length === 1);
  if (meant === undefined || !meant.replaces.every((word) => query.words.includes(word))) return [];
  const { replaces, runs } = meant;
  return [
    withGroups(query, [{ typed: replaces, runs }]),
    [{ typed: asTyped(replaces, query).join(' '), used: runs.map((run) => run.join(' ')), slip: false }],
  ];
}
