/** What pages, the build and the worker for offline reading have to agree on. */

/** Stands in a page where the size of the offline copy goes; the build, which alone knows it, writes it there. */
export const OFFLINE_SIZE = '<!--offline-size-->';
/** The same said roughly: what stands on every page is not to change with every edit. */
export const OFFLINE_SIZE_BELOW = '<!--offline-size-below-->';

/** Path below the base of the page that stands, without a network, at an address that is not kept. */
export const UNKEPT_PAGE = 'offline/';

/** The worker's file, below the base. */
export const WORKER_FILE = 'sw.js';

/** Name of the cache that holds the copy, and of the channel on which the worker says how far it is. Sites of one origin differ by their base. */
export const copyName = (base: string): string => `offline copy of ${base}`;

/** Why a copy could not be made: no room for it, or a file that did not come or is not this build's. */
export type Failure = 'full' | 'incomplete';

/** What is told on the channel. */
export type News = { readonly done: number; readonly all: number } | { readonly failed: Failure } | 'removed';

/** What a page may ask a worker, and the answer. */
export interface Answers {
  /** Name and date of what the worker keeps; empty where it keeps nothing and only takes the copy away. */
  readonly edition: string;
  /** To serve the pages that are open already. */
  readonly claim: undefined;
  /** To make the copy again: a worker that was dismissed while a page used it comes back as it was, without its files. */
  readonly fill: undefined;
  /** To replace the worker before it. Granted only where no other page is open; the answer is how many others are. */
  readonly 'take over': number;
}
export type Question = keyof Answers;
