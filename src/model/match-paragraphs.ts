/** Finds published paragraphs again in a text that has been edited, by their words first and by their place only then. */
import { containedIn, likeness, profileOf, type Profile } from './likeness.ts';

/** A paragraph as it was last seen, or as it stands now. */
export interface TextAt {
  /** Page that holds it. */
  readonly page: string;
  readonly text: string;
}

/**
 * Two paragraphs of one article that have nothing to do with each other are alike by .15 in the median and .38 at most
 * (measured over the 50 of ours); one that had three words in ten exchanged is alike to itself by .47 at least.
 */
const SURELY_ALIKE = 0.4;
/** A paragraph alone between the same two neighbours as before may be rewritten further. */
const ALIKE_IN_PLACE = 0.3;
/** Of a paragraph's word pairs, so many in another make it part of that one. */
const PART_OF = 0.8;

export interface Matches {
  /** Of each current paragraph, the index of the one it was; undefined for a new one. */
  readonly former: readonly (number | undefined)[];
  /** By index of a former paragraph that is gone: the current one that took up its words. */
  readonly takenUp: ReadonlyMap<number, number>;
}

/**
 * Pairs each current paragraph with the one it was: the same text on its page, then on another page; then a like text on
 * its page, then on another; then one rewritten in its place. Each is paired once, the likest first.
 */
export function matchParagraphs(former: readonly TextAt[], current: readonly TextAt[]): Matches {
  const was = new Array<number | undefined>(current.length).fill(undefined);
  const openFormer = new Set(former.keys());
  const openCurrent = new Set(current.keys());
  const pair = (f: number, c: number) => {
    was[c] = f;
    openFormer.delete(f);
    openCurrent.delete(c);
  };
  pairEqual(former, current, ({ page, text }) => `${page} ${text}`, openFormer, openCurrent, pair);
  pairEqual(former, current, ({ text }) => text, openFormer, openCurrent, pair);

  const profiles = { former: profilesOf(former), current: profilesOf(current) };
  const candidates = [...openFormer].flatMap((f) =>
    [...openCurrent].map((c) => ({
      f,
      c,
      elsewhere: former[f]!.page !== current[c]!.page,
      alike: likeness(profiles.former(f), profiles.current(c)),
      apart: Math.abs(f - c),
    })),
  );
  candidates.sort((a, b) => Number(a.elsewhere) - Number(b.elsewhere) || b.alike - a.alike || a.apart - b.apart);
  for (const { f, c, alike } of candidates) {
    if (alike >= SURELY_ALIKE && openFormer.has(f) && openCurrent.has(c)) pair(f, c);
  }

  for (const c of [...openCurrent]) {
    const f = aloneInPlace(c, former, current, was, openFormer);
    if (f !== undefined && likeness(profiles.former(f), profiles.current(c)) >= ALIKE_IN_PLACE) pair(f, c);
  }

  const takenUp = new Map<number, number>();
  for (const f of openFormer) {
    const shares = current.map((_, c) =>
      was[c] !== undefined && former[was[c]!]!.text === current[c]!.text ? 0 : containedIn(profiles.former(f), profiles.current(c)),
    );
    const best = shares.indexOf(Math.max(...shares));
    if ((shares[best] ?? 0) >= PART_OF) takenUp.set(f, best);
  }
  return { former: was, takenUp };
}

function pairEqual(
  former: readonly TextAt[],
  current: readonly TextAt[],
  keyOf: (at: TextAt) => string,
  openFormer: ReadonlySet<number>,
  openCurrent: ReadonlySet<number>,
  pair: (f: number, c: number) => void,
): void {
  const free = new Map<string, number[]>();
  for (const f of openFormer) free.set(keyOf(former[f]!), [...(free.get(keyOf(former[f]!)) ?? []), f]);
  for (const c of [...openCurrent]) {
    const f = free.get(keyOf(current[c]!))?.shift();
    if (f !== undefined) pair(f, c);
  }
}

/** The former paragraph that stood alone, and is gone, between the two that are now around a new one that stands alone. */
function aloneInPlace(
  c: number,
  former: readonly TextAt[],
  current: readonly TextAt[],
  was: readonly (number | undefined)[],
  openFormer: ReadonlySet<number>,
): number | undefined {
  const { page } = current[c]!;
  const side = (step: 1 | -1): number | undefined => (current[c + step]?.page === page ? (was[c + step] ?? NaN) : undefined);
  const [before, after] = [side(-1), side(1)];
  if (Number.isNaN(before) || Number.isNaN(after)) return undefined;
  const place = before !== undefined ? before + 1 : after !== undefined ? after - 1 : former.findIndex((at) => at.page === page);
  const onPage = (f: number) => former[f]?.page === page;
  const fits =
    onPage(place) &&
    openFormer.has(place) &&
    (before === undefined ? !onPage(place - 1) : before === place - 1) &&
    (after === undefined ? !onPage(place + 1) : after === place + 1);
  return fits ? place : undefined;
}

function profilesOf(texts: readonly TextAt[]): (index: number) => Profile {
  const made = new Map<number, Profile>();
  return (index) => {
    const profile = made.get(index) ?? profileOf(texts[index]!.text);
    made.set(index, profile);
    return profile;
  };
}
