/** The text as streams of words: a section's paragraphs one after another, so that a quotation may run on into the next. */
import { splitWords, type Word } from './text.ts';

/** A paragraph of today's text, or an earlier wording with its edition. */
export interface Passage {
  readonly slug: string;
  readonly id: string;
  readonly text: string;
  readonly edition?: number | undefined;
}

export interface Stream {
  readonly words: readonly string[];
  /** Where a run of words begins, from one place on to another, both included. */
  runs(run: readonly string[], from: number, to: number): number[];
  /** Stretches of a length that share most with a set of words, at most one for each paragraph: rare words weigh more. */
  windows(wanted: readonly string[], length: number): { start: number; end: number; weight: number }[];
  /** The words from start to end as they stand in the text. */
  textOf(start: number, end: number): string;
  /** The stretch with some words more before and after, as far as its first and last paragraph have them. */
  widen(start: number, end: number, before: number, after: number): [number, number];
  placeOf(start: number, end: number): { slug: string; id: string; lastId: string; edition: number | undefined };
}

/** Places of a quotation that are told of at most; here, not in quotation.ts, so that a page gets the number alone. */
export const MOST_PLACES = 20;

/** One stream for each section of today, one for each earlier wording. */
export function makeStreams(passages: readonly Passage[]): Stream[] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && last.slug === passage.slug && last.edition === undefined && passage.edition === undefined)
      groups.at(-1)!.push(passage);
    else groups.push([passage]);
  }
  const frequency = new Map<string, number>();
  const split = groups.map((group) => group.map(({ text }) => splitWords(text)));
  for (const words of split.flat())
    for (const fold of new Set(words.map((word) => word.fold))) frequency.set(fold, (frequency.get(fold) ?? 0) + 1);
  /** Inverse document frequency, a paragraph being a document (Spärck Jones 1972). */
  const weight = (word: string) => Math.log(1 + passages.length / (frequency.get(word) ?? passages.length));
  return groups.map((group, i) => makeStream(group, split[i]!, weight));
}

function makeStream(group: readonly Passage[], split: readonly (readonly Word[])[], weight: (word: string) => number): Stream {
  const words = split.flatMap((list) => list.map(({ fold }) => fold));
  const owners = split.flatMap((list, owner) => list.map(() => owner));
  const all = split.flat();
  const positions = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    const list = positions.get(word);
    if (list === undefined) positions.set(word, [place]);
    else list.push(place);
  }
  return {
    words,
    runs: (run, from, to) => {
      // By the rarest of its words: the others are looked at only where that one stands.
      let rarest = 0;
      for (const [i, word] of run.entries())
        if ((positions.get(word)?.length ?? 0) < (positions.get(run[rarest]!)?.length ?? 0)) rarest = i;
      return (positions.get(run[rarest]!) ?? [])
        .map((place) => place - rarest)
        .filter((start) => start >= from && start <= to && run.every((word, i) => words[start + i] === word));
    },
    windows: (wanted, length) => {
      const limit = new Map<string, number>();
      for (const word of wanted) if (positions.has(word)) limit.set(word, (limit.get(word) ?? 0) + 1);
      if (limit.size === 0) return [];
      const inside = new Map<string, number>();
      const best = new Map<number, { start: number; end: number; weight: number }>();
      let sum = 0;
      const count = (word: string, step: 1 | -1) => {
        const most = limit.get(word);
        if (most === undefined) return;
        const before = inside.get(word) ?? 0;
        inside.set(word, before + step);
        if (step === 1 ? before < most : before <= most) sum += step * weight(word);
      };
      for (const [end, word] of words.entries()) {
        count(word, 1);
        const start = end - length + 1;
        if (start > 0) count(words[start - 1]!, -1);
        const window = { start: Math.max(0, start), end: end + 1, weight: sum };
        const owner = owners[Math.floor((window.start + end) / 2)]!;
        if (sum > (best.get(owner)?.weight ?? 0)) best.set(owner, window);
      }
      return [...best.values()];
    },
    textOf: (start, end) => {
      const parts: string[] = [];
      const [first, last] = [owners[start]!, owners[end - 1]!];
      for (let owner = first; owner <= last; owner++) {
        const { text } = group[owner]!;
        parts.push(text.slice(owner === first ? all[start]!.start : 0, owner === last ? all[end - 1]!.end : text.length));
      }
      return parts.join(' ');
    },
    widen: (start, end, before, after) => [
      Math.max(start - before, owners.indexOf(owners[start]!)),
      Math.min(end + after, owners.lastIndexOf(owners[end - 1]!) + 1),
    ],
    placeOf: (start, end) => ({
      slug: group[0]!.slug,
      id: group[owners[start]!]!.id,
      lastId: group[owners[end - 1]!]!.id,
      edition: group[0]!.edition,
    }),
  };
}
