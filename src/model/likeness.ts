import { splitWords } from './text.ts';

/** The words of a text and its pairs of neighbouring words, each with how often it occurs. */
export interface Profile {
  readonly words: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

export function profileOf(text: string): Profile {
  const words = splitWords(text).map(({ fold }) => fold);
  return { words: count(words), pairs: count(words.slice(1).map((word, i) => `${words[i]} ${word}`)) };
}

/**
 * How alike two texts are, 0 to 1: the mean of the Dice coefficients (Dice 1945) of their words and of their word pairs.
 * Words alone would see a likeness in any two paragraphs of one article, pairs alone none in a short one that was edited.
 */
export function likeness(a: Profile, b: Profile): number {
  return (dice(a.words, b.words) + dice(a.pairs, b.pairs)) / 2;
}

/** The share of a text's word pairs that another has too, 0 to 1; 0 for a text of one word. */
export function containedIn(part: Profile, whole: Profile): number {
  const size = total(part.pairs);
  return size === 0 ? 0 : common(part.pairs, whole.pairs) / size;
}

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = total(a) + total(b);
  return size === 0 ? 0 : (2 * common(a, b)) / size;
}

function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, n] of a) sum += Math.min(n, b.get(key) ?? 0);
  return sum;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
