/** A query against one paragraph's own text: does it answer, where, and how well. Ships to the browser. */
import type { Query } from './query.ts';
import { sharedSpelling, withS } from './spelling.ts';
import { stem } from './stem.ts';
import { findRuns, splitWords, type Word } from './text.ts';

/** How a word of the text meets a word of the query: the same; its plural or singular; another form of it; one that begins with it; not at all. */
const SAME = 3;
/** The other number, singular or plural. */
const NUMBER = 2.9;
const FORM = 2;
export const BEGINS = 1;
export const NONE = 0;
export type Likeness = typeof SAME | typeof NUMBER | typeof FORM | typeof BEGINS | typeof NONE;

/** Shortest beginning of a word that may stand for the word. */
const SHORTEST_BEGINNING = 3;

export interface Match {
  /** Marked stretches of the text, in order: a phrase is one, a word is one. UTF-16 offsets. */
  readonly ranges: readonly { start: number; end: number }[];
  /** Higher is better; compared only between paragraphs of one query. */
  readonly score: number;
  /** The least likeness that any of the query's loose words had to be granted. */
  readonly likeness: Likeness;
}

/**
 * Likeness of a word of the text to one of the query; both folded. Forms are what the engine takes for forms.
 * @param unfinished the word still being typed, of which even one letter is a beginning.
 */
function likeness(word: string, wanted: string, unfinished?: string): Likeness {
  if (word === wanted) return SAME;
  if (isForm(word, wanted)) return `${word}s` === wanted || `${wanted}s` === word ? NUMBER : FORM;
  return (wanted.length >= SHORTEST_BEGINNING || wanted === unfinished) && word.startsWith(wanted) ? BEGINS : NONE;
}

/** Whether a word of the text is another form of one of the query, or the same; both folded. */
export const isForm = (word: string, wanted: string): boolean =>
  stemOf(word) === stemOf(wanted) ||
  stemOf(sharedSpelling(word)) === stemOf(sharedSpelling(wanted)) ||
  // Xi’s: the stemmer leaves an s behind two letters, as in "gas" and "its".
  (wanted.length === 2 && word === `${wanted}s`);

const stems = new Map<string, string>();
/** Stems are asked for again and again, word by word of every candidate. */
function stemOf(word: string): string {
  let known = stems.get(word);
  // "Globalization" has the stem of "global", "globalisation" one of its own.
  if (known === undefined) stems.set(word, (known = stem(withS(word))));
  return known;
}

/** The best likeness that any word of a text has to a word of the query. */
export function bestLikeness(text: string, wanted: string, { unfinished }: Pick<Query, 'unfinished'>): Likeness {
  return splitWords(text).reduce<Likeness>((best, { fold }) => {
    const found = likeness(fold, wanted, unfinished);
    return found > best ? found : best;
  }, NONE);
}

/**
 * The match of a query in a paragraph; undefined where the paragraph lacks one of its words or phrases.
 * A word for which the paragraph has its own form or another is not matched by longer words that begin with it.
 */
export function matchParagraph(text: string, query: Query): Match | undefined {
  const words = splitWords(text);
  const phraseRuns: { start: number; end: number; length: number }[] = [];
  for (const { words: phrase, open } of query.phrases) {
    const last = phrase.length - 1;
    const runs = findRuns(words, phrase, (word, wanted, place) => word === wanted || (open && place === last && word.startsWith(wanted)));
    if (runs.length === 0) return undefined;
    phraseRuns.push(...runs.map((start) => ({ start, end: start + last, length: phrase.length })));
  }

  for (const { runs, proper = [] } of query.groups) {
    const found = runs.flatMap((run) =>
      findRuns(words, run, (word, wanted) => likeness(word, wanted) >= (query.exact ? SAME : FORM))
        // "The Initiative" is one, "a governance initiative" another.
        .filter((start) => run.length > 1 || !proper.includes(run[0]!) || /\p{Lu}/u.test(text[words[start]!.start]!))
        .map((start) => ({ start, end: start + run.length - 1, length: run.length })),
    );
    if (found.length === 0) return undefined;
    phraseRuns.push(...found);
  }
  const has = (run: readonly string[]) =>
    findRuns(words, run, (word, wanted) => (run.length === 1 ? likeness(word, wanted) >= FORM : word === wanted)).length > 0;
  if (query.excluded.some(has)) return undefined;

  const places: { word: number; likeness: Likeness }[] = [];
  const enough = query.exact ? SAME : BEGINS;
  let least: Likeness = SAME;
  for (const wanted of query.words) {
    const found = words.flatMap(({ fold }, word) => {
      const like = likeness(fold, wanted, query.unfinished);
      return like < enough ? [] : [{ word, likeness: like }];
    });
    if (found.length === 0) return undefined;
    const best = Math.max(...found.map((place) => place.likeness)) as Likeness;
    places.push(...found.filter((place) => place.likeness > BEGINS || best === BEGINS));
    if (best < least) least = best;
  }
  return {
    ranges: rangesOf(
      words,
      phraseRuns,
      places.map(({ word }) => word),
    ),
    score: scoreOf(words, query, phraseRuns, places),
    likeness: least,
  };
}

function rangesOf(words: readonly Word[], runs: readonly { start: number; end: number }[], places: readonly number[]) {
  const inRun = (place: number) => runs.some(({ start, end }) => place >= start && place <= end);
  const singles = [...new Set(places)].filter((place) => !inRun(place)).map((place) => ({ start: place, end: place }));
  let last = -1;
  return [...runs, ...singles]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => start > last && ((last = end), true))
    .map(({ start, end }) => ({ start: words[start]!.start, end: words[end]!.end }));
}

/** Words that turn what stands before them into what is being explained. */
const EXPLAINS = new Set(['is', 'are', 'means', 'refers']);

/**
 * Rank within one query. In falling weight: the words as typed in one run (in other forms a little less); the words near
 * each other; the words themselves, or their plurals and singulars, rather than other forms; how much of the paragraph they are;
 * how early they stand; an explaining verb right behind them, which marks a definition.
 */
function scoreOf(
  words: readonly Word[],
  { run, words: wanted, phrases }: Query,
  phraseRuns: readonly { start: number; length: number }[],
  places: readonly { word: number; likeness: Likeness }[],
): number {
  const asTyped = run.length > 1 ? findRuns(words, run) : [];
  const inForms = run.length > 1 && asTyped.length === 0 ? findRuns(words, run, (word, w) => likeness(word, w) >= FORM) : [];
  const whole = asTyped.length > 0 ? asTyped : inForms;
  const starts = whole.length > 0 ? whole : [...phraseRuns.map(({ start }) => start), ...places.map(({ word }) => word)];
  const length = whole.length > 0 ? run.length : (phraseRuns[0]?.length ?? 1);
  const first = Math.min(...starts);
  const forms = places.length === 0 ? 1 : places.reduce((sum, place) => sum + place.likeness, 0) / (places.length * SAME);
  const explained = starts.some((start) => [0, 1].some((gap) => EXPLAINS.has(words[start + length + gap]?.fold ?? '')));
  return (
    (asTyped.length > 0 ? 100 : inForms.length > 0 ? 80 : 0) +
    (wanted.length + phrases.length > 1 ? 30 * nearness(words.length, wanted.length, places) : 0) +
    50 * forms +
    12 * (starts.length / (starts.length + 3)) +
    12 * ((starts.length * length) / (words.length + 40)) +
    8 * (1 - first / words.length) +
    (explained ? 10 : 0)
  );
}

/** 1 where all loose words stand side by side, falling towards 0 with the size of the smallest stretch that holds them. */
function nearness(total: number, wanted: number, places: readonly { word: number }[]): number {
  if (wanted < 2) return 1;
  // Each wanted word's places come one after another; a stretch is measured from each place to the nearest others.
  const sorted = [...new Set(places.map(({ word }) => word))].sort((a, b) => a - b);
  let smallest = total;
  for (let i = 0; i + wanted <= sorted.length; i++) {
    smallest = Math.min(smallest, sorted[i + wanted - 1]! - sorted[i]! + 1);
  }
  return wanted / smallest;
}
