/**
 * A search carried from its results to the page that a result leads to: kept in the browser, never in the address.
 * The tab's own trail is in session storage; a result opened in another tab finds its trail in a letterbox in local storage.
 */
import { keep, recall } from './storage.ts';

export interface Trail {
  /** What was typed. */
  readonly query: string;
  /** Folded words to mark wherever they stand, in the forms that were found. */
  readonly words: readonly string[];
  /** Phrases to mark as one, folded word by word. */
  readonly runs: readonly (readonly string[])[];
  /** Addresses of all results in reading order: path and fragment. */
  readonly hits: readonly string[];
  /** The hit that the reader is at. */
  readonly at: string;
}

/** Where a trail is kept, in either storage. */
export const KEY = 'search';

/** A trail in the letterbox, and when it was put there (milliseconds). */
export interface Letter {
  readonly trail: Trail;
  readonly time: number;
}

/** Whether a letter may still be fetched: after ten minutes nobody comes for it. */
export const isFresh = ({ time }: Letter): boolean => Date.now() - time < 600_000;

/** Path and fragment: how a hit is named. */
export const hitAddress = (url: URL | Location): string => url.pathname + url.hash;

/** Sets this tab's trail, or ends it. */
export function setTrail(trail: Trail | undefined): void {
  keep('session', KEY, trail);
}

/** The trail that leads to this address, taking it over from the letterbox where it lies there. */
export function trailTo(address: string): Trail | undefined {
  const own = recall<Trail>('session', KEY);
  if (own?.at === address) return own;
  const letters = recall<Letter[]>('local', KEY);
  const letter = letters?.find((one) => one.trail.at === address && isFresh(one));
  if (letter === undefined) return undefined;
  const rest = letters!.filter((other) => other !== letter);
  keep('local', KEY, rest.length > 0 ? rest : undefined);
  setTrail(letter.trail);
  return letter.trail;
}
