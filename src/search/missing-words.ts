/** Words that the text does not have: which they are, and what is asked for without them. */
import { BEGINS, bestLikeness, NONE } from '../model/match.ts';
import { otherNumeral } from '../model/numbers.ts';
import { withInstead } from '../model/other-queries.ts';
import { asTyped, requiredWords, type Query } from '../model/query.ts';
import { definingParagraphs } from '../model/search-aids.ts';
import { rankResults, type Candidate, type Result } from '../model/search-results.ts';
import type { Asked, Otherwise } from './find.ts';
import { readAll, type Engine } from './pagefind.ts';
import { preferNames, repair } from './repair.ts';

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
  const numerals = typed.run.map((_, at) => otherNumeral(typed.run, at)).filter((one) => one !== undefined);
  const runs = [typed.run, ...numerals.map(({ replaces, other }) => withInstead(typed.run, replaces, other))];
  const run = runs.find((one) => definingParagraphs(one, aids).size > 0) ?? typed.run;
  const named = await defined(query, definingParagraphs(run, aids), engine);
  const found = { query, complete: true, instead: [], nearest: false };
  const alternativesFor = preferNames(await alternatives(), query, aids);
  const [next, left, meant] = await repair(query, absent, alternativesFor, engine);
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
  const alike = left.flatMap((word) =>
    alternativesFor(word, query.run).flatMap(({ noSlip, runs }) =>
      noSlip === true ? { typed: asTyped([word], query)[0]!, words: runs.flat() } : [],
    ),
  );
  return { found: { ...found, results: [], missing: asTyped(left, query), alike } };
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
