/** The words of the text, and what a reader may have meant by a word that is not among them. Ships to the browser. */
import { distance } from 'fastest-levenshtein';
import { isNumberWord, otherNumeral } from './numbers.ts';
import { sharedSpelling } from './spelling.ts';
import { splitWords } from './text.ts';

export interface Vocabulary {
  /** Folded, each once, in alphabetical order. */
  readonly words: readonly string[];
  /** Words that the text joins with a hyphen, by what they are without it: `ecommerce` -> `e commerce`. */
  readonly joined: Readonly<Record<string, string>>;
  /** Words of the language, and names, that the text does not have and that are near to one that it has: who types them means them. */
  readonly noSlips: readonly string[];
}

/** @param noSlipsFor the words of the text -> those near to one of them that are no slips. */
export function makeVocabulary(
  texts: Iterable<string>,
  noSlipsFor: (words: readonly string[]) => readonly string[] = () => [],
): Vocabulary {
  const words = new Set<string>();
  const joined: Record<string, string> = {};
  for (const text of texts) {
    const list = splitWords(text);
    for (const [i, { fold, start }] of list.entries()) {
      words.add(fold);
      const parts = [fold];
      for (let j = i - 1; j >= 0 && /^\p{Pd}$/u.test(text.slice(list[j]!.end, j === i - 1 ? start : list[j + 1]!.start)); j--) {
        parts.unshift(list[j]!.fold);
        joined[parts.join('')] = parts.join(' ');
      }
    }
  }
  const sorted = [...words].sort();
  return { words: sorted, joined, noSlips: noSlipsFor(sorted) };
}

/** What stands for a word that the text does not have. */
export interface Alternative {
  /** Runs of folded words, any of which will do. */
  readonly runs: readonly (readonly string[])[];
  /** Whether the reader's word was another spelling of the same, or a slip. */
  readonly slip: boolean;
  /** Words of the query that it stands for. */
  readonly replaces: readonly string[];
  /** Whether a word is read as two, which may never stand together in the text. */
  readonly parted?: boolean;
  /** Whether the reader's word is a word of its own, that only looks like these: to be offered, not to be looked for instead. */
  readonly noSlip?: boolean;
}

/** Slips allowed in a word of a length: none in short ones, which are near to everything; in four letters, two that changed places. */
export const maxEdits = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
const ONLY_SWAPPED = 4;
/** Letters up to which a word begins as it was meant to. */
const SURE_BEGINNING = 5;
/** Words offered for a slip. */
const MOST = 3;

/**
 * The likeliest first; none where the text has the word.
 * @param word folded, not in the vocabulary in any form.
 * @param run all words of the query, folded, for numbers of several words.
 */
export function alternativesFor(word: string, run: readonly string[], vocabulary: Vocabulary): Alternative[] {
  const { words, joined, noSlips } = vocabulary;
  const known = new Set(words);
  const numeral = otherNumeral(run, run.indexOf(word));
  if (numeral?.other.every((part) => known.has(part))) return [{ runs: [numeral.other], slip: false, replaces: numeral.replaces }];
  const shared = sharedSpelling(word);
  const parted = Object.keys(joined).find((one) => sharedSpelling(one) === shared);
  if (parted !== undefined) return [{ runs: [joined[parted]!.split(' ')], slip: false, replaces: [word] }];
  const together = joinedNeighbour(word, run, vocabulary);
  if (together !== undefined) return [together];
  if (known.has(word)) return [];
  const spelt = words.filter((one) => sharedSpelling(one) === shared);
  if (spelt.length > 0) return [{ runs: spelt.map((one) => [one]), slip: false, replaces: [word] }];
  const pairs = pairsOf(word, known);
  const near = nearestWords(word, words);
  return [
    ...(pairs.length > 0 ? [{ runs: pairs, slip: false, replaces: [word], parted: true }] : []),
    ...(near.length > 0 ? [{ runs: near.map((one) => [one]), slip: true, replaces: [word], noSlip: noSlips.includes(word) }] : []),
  ];
}

/** A word and the one before or behind it, where the text has them as one: "paper making", "co-operation". */
function joinedNeighbour(word: string, run: readonly string[], { words }: Vocabulary): Alternative | undefined {
  const at = run.indexOf(word);
  for (const replaces of [run.slice(at, at + 2), run.slice(Math.max(0, at - 1), at + 1)]) {
    const shared = sharedSpelling(replaces.join(''));
    const known = words.filter((one) => [shared, `${shared}s`].includes(sharedSpelling(one)));
    if (replaces.length === 2 && known.length > 0) return { runs: known.map((one) => [one]), slip: false, replaces };
  }
  return undefined;
}

/** Shortest part of a word that was typed without the space between two. */
const SHORTEST_PART = 3;

/** The ways to read a word as two that the text has: "supplychain". */
function pairsOf(word: string, known: ReadonlySet<string>): string[][] {
  return Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_, i) => i + SHORTEST_PART)
    .map((at) => [word.slice(0, at), word.slice(at)])
    .filter((parts) => parts.every((part) => known.has(part) || known.has(`${part}s`)));
}

/** Words at the least distance (Levenshtein 1966; two letters that changed places count as one slip), if that is near enough. */
export function nearestWords(word: string, words: readonly string[]): string[] {
  if (isNumberWord(word)) return [];
  const most = maxEdits(word);
  // The text may have the plural alone.
  const distanceTo = (known: string) => Math.min(distance(word, known), known.endsWith('s') ? distance(`${word}s`, known) : Infinity);
  const measured = words
    .filter((known) => Math.abs(known.length - word.length) <= most + 1 && known.length > 3 && !/\d/.test(known))
    // In a short word hardly anyone misses the first letter.
    .filter((known) => word.length > SURE_BEGINNING || known[0] === word[0] || isSwap(word, known))
    .map((known) => ({ known, slips: isSwap(word, known) ? 1 : distanceTo(known) }))
    .filter(({ known, slips }) => slips <= most && (word.length > ONLY_SWAPPED || isSwap(word, known)));
  const least = Math.min(...measured.map(({ slips }) => slips));
  return (
    measured
      // With another beginning and two slips a word is another: "trilateral" and "bilateral".
      .filter(({ known, slips }) => slips === least && (slips === 1 || known[0] === word[0]))
      .map(({ known }) => known)
      .slice(0, MOST)
  );
}

/** Whether one word is the other with two neighbouring letters in each other's place. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
