/** Words that the text does not have: which, what may have been meant by them, and what is found without them. */
import { distance } from 'fastest-levenshtein';
import { BEGINS, bestLikeness, isForm, NONE } from '../model/match.ts';
import { otherNumerals } from '../model/numbers.ts';
import { withoutWords } from '../model/other-queries.ts';
import { asTyped, requiredWords, withGroups, type Query } from '../model/query.ts';
import { definingParagraphs, type SearchAids } from '../model/search-aids.ts';
import { rankResults, type Candidate, type Instead, type Result } from '../model/search-results.ts';
import type { Alternative } from '../model/vocabulary.ts';
import type { AlternativesFor, Asked, Otherwise } from './find.ts';
import { readAll, type Engine } from './pagefind.ts';

/** Texts read to find the one that says what a name is. */
const READ_FOR_DEFINED = 60;

/** Where words of a query are missing from the text: the paragraph that it names all the same, or the query without them; else nothing. */
export async function withoutMissing(
  query: Query,
  read: readonly Candidate[],
  typed: Query,
  { engine, aids, alternatives }: Asked,
): Promise<Otherwise> {
  const absent = await missingWords(requiredWords(query), read, query, engine);
  if (absent.length === 0) return undefined;
  const asNumerals = typed.run.flatMap((_, at) =>
    otherNumerals(typed.run, at).map(({ replaces, other }) => typed.run.toSpliced(at, replaces.length, ...other)),
  );
  const run = [typed.run, ...asNumerals].find((one) => definingParagraphs(one, aids).size > 0) ?? typed.run;
  const named = await defined(query, definingParagraphs(run, aids), engine);
  const found = { query, complete: true, instead: [], nearest: false };
  const [next, left, meant] = await repair(query, absent, preferNames(await alternatives(), query, aids), engine);
  if (named.length > 0 && (left.length > 0 || meant.some(({ slip }) => slip)))
    return {
      found: {
        ...found,
        query: { ...query, run },
        results: named,
        missing: asTyped(
          absent.map(({ word }) => word),
          query,
        ),
      },
    };
  // What is left is answered; a phrase that lost a word is not.
  if (next !== undefined) return left.length + meant.length === 0 ? undefined : { next, left: asTyped(left, query), meant };
  return { found: { ...found, results: [], missing: asTyped(left, query) } };
}

/**
 * Required words that no paragraph has in any form: neither those read already nor the engine's best for the word alone.
 * `begun`: but one has a longer word that begins so, and the word may still be in the middle of being typed.
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
  const typing = (word: string) => word === query.unfinished || query.phrases.some(({ words, open }) => open && words.at(-1) === word);
  return required.flatMap((word, i) => (found[i]! > BEGINS ? [] : [{ word, begun: found[i] === BEGINS && typing(word) }]));
}

/** The paragraphs that say what the whole query names, though they lack a word of the name: with the words that they have. */
async function defined(query: Query, addresses: ReadonlySet<string>, engine: Engine): Promise<Result[]> {
  if (addresses.size === 0) return [];
  const offers = await Promise.all(query.words.map((word) => engine.offer([word])));
  const keys = [...new Set(offers.flat())].slice(0, READ_FOR_DEFINED);
  return (await readAll(keys, engine))
    .filter(({ slug, id }) => addresses.has(`${slug}#${id}`))
    .flatMap((candidate) =>
      rankResults([candidate], { ...query, words: query.words.filter((word) => bestLikeness(candidate.text, word, query) > BEGINS) }),
    );
}

/** EU, SOEs. */
const ABBREVIATION = /^\p{Lu}{2,}s?$/u;

/** The query with what may have been meant by words that the text does not have, and without those that mean nothing to it. */
async function repair(
  query: Query,
  absent: readonly { word: string; begun: boolean }[],
  alternativesFor: AlternativesFor,
  engine: Engine,
): Promise<[Query | undefined, string[], Instead[]]> {
  const loose = absent.filter(({ word }) => query.words.includes(word));
  const meant = (await Promise.all(loose.map(({ word, begun }) => bestAlternative(word, begun, query, alternativesFor, engine)))).flat();
  const each = [...new Map(meant.map((alternative) => [alternative.replaces.join(' '), alternative])).values()];
  const replacedWords = new Set(each.flatMap(({ replaces }) => replaces));
  const left = absent.filter(({ word, begun }) => !begun && !replacedWords.has(word)).map(({ word }) => word);
  const mended = each.reduce(withAlternative, query);
  const notes = each.map(({ replaces, runs, slip }): Instead => ({
    typed: asTyped(replaces, query).join(' '),
    used: runs.map((run) => run.join(' ')),
    slip,
  }));
  return [left.length === 0 ? mended : withoutWords(mended, left), left, notes];
}

/** Letters of a word so short that with a slip it is near to many: only names are thought of. */
const SHORT = 4;

/** What is typed as a name, with a capital, is one with a slip, and no other word; at the beginning of a query it may be one. */
function preferNames(alternativesFor: AlternativesFor, { typed }: Query, { entries }: SearchAids): AlternativesFor {
  const names = new Set(entries.flatMap(({ page, runs }) => (page === 'names' ? runs.flat() : [])));
  const isName = ([word = '', ...more]: readonly string[]) => more.length === 0 && names.has(word);
  return (word, run) => {
    const known = alternativesFor(word, run);
    if (names.size === 0 || !/^\p{Lu}/u.test(typed.get(word) ?? '')) return known;
    const named = known.flatMap((one) => (one.slip && one.runs.some(isName) ? [{ ...one, runs: one.runs.filter(isName) }] : []));
    if (named.length > 0) return named;
    const near = word.length !== SHORT ? [] : [...names].filter((name) => name.length >= SHORT && distance(word, name) === 1);
    if (near.length > 0) return [{ runs: near.map((name) => [name]), slip: true, replaces: [word] }];
    return run.length > 1 && run[0] === word ? known : known.filter(({ slip }) => !slip);
  };
}

/** None, or one. */
async function bestAlternative(
  word: string,
  begun: boolean,
  query: Query,
  alternativesFor: AlternativesFor,
  engine: Engine,
): Promise<Alternative[]> {
  for (const alternative of alternativesFor(word, query.run)) {
    // The beginning of a word is no slip, and an abbreviation is no word.
    if (alternative.slip && (begun || ABBREVIATION.test(query.typed.get(word) ?? ''))) continue;
    if (alternative.parted !== true) return [alternative];
    // Two words of the text are no reading of one where they never stand together: "over view".
    const offers = await Promise.all(alternative.runs.map((run) => engine.offerRun(run)));
    const runs = alternative.runs.filter((_, i) => offers[i]!.length > 0);
    if (runs.length > 0) return [{ ...alternative, runs }];
  }
  return [];
}

/** With what was meant in the place of what was typed, as if it had been typed, where there is one way to read it. */
function withAlternative(query: Query, { replaces, runs, slip }: Alternative): Query {
  const [only, ...others] = runs;
  // Its singular and its plural are one way.
  const isOne = ([word, ...more]: readonly string[]) => more.length === 0 && only?.length === 1 && isForm(word!, only[0]!);
  if (only === undefined || !others.every(isOne)) return withGroups(query, [{ typed: replaces, runs, slip }]);
  const at = query.run.findIndex((_, i) => replaces.every((word, j) => query.run[i + j] === word));
  const run = at < 0 ? query.run : query.run.toSpliced(at, replaces.length, ...only);
  const [word, ...more] = only;
  if (word === undefined || more.length > 0) return { ...withGroups(query, [{ typed: replaces, runs, slip }]), run };
  const { words, unfinished } = withGroups(query, [{ typed: replaces, runs }]);
  return { ...query, words: [...new Set([...words, word])], run, unfinished, guessed: [...(query.guessed ?? []), ...(slip ? [word] : [])] };
}
