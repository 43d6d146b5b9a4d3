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

const KEY = 'search';
const LETTERBOX_MS = 10 * 60_000;
type Letter = { readonly trail: Trail; readonly time: number };

/** Path and fragment: how a hit is named. */
export const hitAddress = (url: URL | Location): string => url.pathname + url.hash;

/** Sets this tab's trail, or ends it. */
export function setTrail(trail: Trail | undefined): void {
  keep('session', KEY, trail);
}

/** Leaves a trail for the tab in which its hit will be opened. */
export function postTrail(trail: Trail): void {
  const letters = recall<Letter[]>('local', KEY) ?? [];
  const fresh = letters.filter(({ time, trail: { at } }) => Date.now() - time < LETTERBOX_MS && at !== trail.at);
  keep('local', KEY, [...fresh, { trail, time: Date.now() }]);
}

/** The trail that leads to this address, taking it over from the letterbox where it lies there. */
export function trailTo(address: string): Trail | undefined {
  const own = recall<Trail>('session', KEY);
  if (own?.at === address) return own;
  const letters = recall<Letter[]>('local', KEY);
  const letter = letters?.find(({ time, trail }) => trail.at === address && Date.now() - time < LETTERBOX_MS);
  if (letter === undefined) return undefined;
  const rest = letters!.filter((other) => other !== letter);
  keep('local', KEY, rest.length > 0 ? rest : undefined);
  setTrail(letter.trail);
  return letter.trail;
}
