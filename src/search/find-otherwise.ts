/** What to look for where no paragraph has all that was asked: words that the text lacks, and what comes nearest. Loads with the first such search. */
import { BEGINS, bestLikeness, matchParagraph, NONE } from '../model/match.ts';
import { withoutWords } from '../model/other-queries.ts';
import { asTyped, withGroups, type Group, type Query } from '../model/query.ts';
import { rankResults, type Candidate, type Instead, type Result } from '../model/search-results.ts';
import type { AlternativeFor } from './find.ts';
import { readAll, type Engine } from './pagefind.ts';

/** EU, SOEs. */
const ABBREVIATION = /^\p{Lu}{2,}s?$/u;

/** The query with what may have been meant by words that the text does not have, and without those that mean nothing to it. */
export function repair(
  query: Query,
  absent: readonly { word: string; begun: boolean }[],
  alternativeFor: AlternativeFor,
): [Query | undefined, string[], Instead[]] {
  const loose = absent.filter(({ word }) => query.words.includes(word));
  const meant = loose.flatMap(({ word, begun }) => {
    const alternative = alternativeFor(word, query.run);
    // The beginning of a word is no slip, and an abbreviation is no word.
    return alternative === undefined || (alternative.slip && (begun || ABBREVIATION.test(query.typed.get(word) ?? '')))
      ? []
      : [alternative];
  });
  const replacedWords = new Set(meant.flatMap(({ replaces }) => replaces));
  const left = absent.filter(({ word, begun }) => !begun && !replacedWords.has(word)).map(({ word }) => word);
  const mended = withGroups(query, [
    ...new Map(meant.map(({ replaces, runs, slip }) => [replaces.join(' '), { typed: replaces, runs, slip }])).values(),
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
/** Texts read to find the one that says what a name is. */
const READ_FOR_DEFINED = 60;

/** How much more a word weighs that was typed as a name is, or is looked for as one: a query is about it. */
const NAME_WEIGHT = 2;
/** How much of its weight a word has that only may have been meant. */
const SLIP_WEIGHT = 0.25;

/** A word or group of a query: what the engine offers for it, whether a text has it, and what it weighs. */
interface Part {
  readonly offers: readonly string[];
  readonly has: (text: string) => boolean;
  readonly weight: number;
  /** The query of this part alone. */
  readonly only: Pick<Query, 'words' | 'groups'>;
}

/**
 * Paragraphs that have most of what was asked, the rare weighing more (inverse document frequency). Phrases and exclusions are never relaxed.
 */
export async function nearest(query: Query, engine: Engine): Promise<Result[]> {
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
    const named = word === undefined || /^\p{Lu}/u.test(query.typed.get(word) ?? '');
    return {
      offers: own,
      has: (text) =>
        word === undefined ? matchParagraph(text, { ...query, ...only }) !== undefined : bestLikeness(text, word, query) > BEGINS,
      weight: (group?.slip ? SLIP_WEIGHT : named ? NAME_WEIGHT : 1) * Math.log(1 + most / Math.max(1, own.length)),
      only,
    };
  });
  const sums = new Map<string, number>();
  for (const { offers: own, weight } of parts) for (const key of own) sums.set(key, (sums.get(key) ?? 0) + weight);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const best = [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, READ_FOR_NEAREST)
    .map(([key]) => key);
  return (await readAll(best, engine))
    .flatMap((candidate) => {
      const has = parts.filter((part) => part.has(candidate.text));
      const share = has.reduce((sum, { weight }) => sum + weight, 0) / total;
      const only = { words: has.flatMap((part) => part.only.words), groups: has.flatMap((part) => part.only.groups) };
      const [result] = share < LEAST_SHARE ? [] : rankResults([candidate], { ...query, ...only });
      return result === undefined ? [] : [{ result, share }];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_NEAREST)
    .map(({ result }) => result);
}

/** Words typed with a hyphen that the text joins, as groups: "co-operation". */
export async function joinedGroups(pairs: Query['hyphenated'], query: Query, engine: Engine): Promise<Group[]> {
  const groups = pairs.map(async (pair): Promise<Group[]> => {
    const joined = pair.join('');
    const read = await readAll((await engine.offer([joined])).slice(0, 1), engine);
    const known = read.some(({ text }) => bestLikeness(text, joined, { ...query, unfinished: undefined }) > BEGINS);
    return known ? [{ typed: pair, runs: [[joined], pair] }] : [];
  });
  return (await Promise.all(groups)).flat();
}

/** The query with neighbours that the text joins, "paper making"; nothing where it joins none. */
export function rejoined(query: Query, alternativeFor: AlternativeFor): [Query, Instead[]] | [] {
  const meant = query.words
    .map((word) => alternativeFor(word, query.run))
    .find(
      (alternative) =>
        alternative !== undefined && !alternative.slip && alternative.replaces.length > 1 && alternative.runs[0]!.length === 1,
    );
  if (meant === undefined || !meant.replaces.every((word) => query.words.includes(word))) return [];
  const { replaces, runs } = meant;
  return [
    withGroups(query, [{ typed: replaces, runs }]),
    [{ typed: asTyped(replaces, query).join(' '), used: runs.map((run) => run.join(' ')), slip: false }],
  ];
}

/** The paragraphs that say what the whole query names, though they lack a word of the name: with the words that they have. */
export async function defined(query: Query, addresses: ReadonlySet<string>, engine: Engine): Promise<Result[]> {
  if (addresses.size === 0) return [];
  const offers = await Promise.all(query.words.map((word) => engine.offer([word])));
  const keys = [...new Set(offers.flat())].slice(0, READ_FOR_DEFINED);
  return (await readAll(keys, engine))
    .filter(({ slug, id }) => addresses.has(`${slug}#${id}`))
    .flatMap((candidate) =>
      rankResults([candidate], { ...query, words: query.words.filter((word) => bestLikeness(candidate.text, word, query) > BEGINS) }),
    );
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
