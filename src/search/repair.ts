/** What may have been meant by words that the text does not have, put in their place. */
import { distance } from 'fastest-levenshtein';
import { isForm } from '../model/match.ts';
import { withInstead, withoutWords } from '../model/other-queries.ts';
import { asTyped, FUNCTION_WORDS, withGroups, type Query } from '../model/query.ts';
import type { SearchAids } from '../model/search-aids.ts';
import type { Instead } from '../model/search-results.ts';
import type { Alternative } from '../model/vocabulary.ts';
import type { AlternativesFor } from './find.ts';
import type { Engine } from './pagefind.ts';

/** As names begin. */
const CAPITAL = /^\p{Lu}/u;
/** EU, SOEs. */
const ABBREVIATION = /^\p{Lu}{2,}s?$/u;

/** The query with what may have been meant by words that the text does not have, and without those that mean nothing to it. */
export async function repair(
  query: Query,
  absent: readonly { word: string; begun: boolean }[],
  alternativesFor: AlternativesFor,
  engine: Engine,
): Promise<[Query | undefined, string[], Instead[]]> {
  // A name of which no word is there is no slip of another: "Li Qiang".
  const isStrange = (word: string | undefined) =>
    absent.some((other) => other.word === word) &&
    CAPITAL.test(query.typed.get(word!) ?? '') &&
    alternativesFor(word!, query.run).length === 0;
  const ofStrangeName = (word: string) => {
    const at = query.run.indexOf(word);
    return CAPITAL.test(query.typed.get(word) ?? '') && [query.run[at - 1], query.run[at + 1]].some(isStrange);
  };
  const loose = absent.filter(({ word }) => query.words.includes(word) && !ofStrangeName(word));
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
export function preferNames(alternativesFor: AlternativesFor, { typed }: Query, { entries }: SearchAids): AlternativesFor {
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
    // The beginning of a word is no slip, nor is a word of its own; and an abbreviation is no word.
    // Nobody looks for a function word.
    if (alternative.slip && alternative.runs.every(([only]) => FUNCTION_WORDS.has(only ?? ''))) continue;
    if (alternative.slip && (begun || alternative.noSlip === true || ABBREVIATION.test(query.typed.get(word) ?? ''))) continue;
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
  const run = withInstead(query.run, replaces, only);
  const [word, ...more] = only;
  if (word === undefined || more.length > 0) return { ...withGroups(query, [{ typed: replaces, runs, slip }]), run };
  const { words, unfinished } = withGroups(query, [{ typed: replaces, runs }]);
  return { ...query, words: [...new Set([...words, word])], run, unfinished, guessed: [...(query.guessed ?? []), ...(slip ? [word] : [])] };
}
