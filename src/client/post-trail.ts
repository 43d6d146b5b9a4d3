/** The letterbox's other side: loads with the search. */
import { keep, recall } from './storage.ts';
import { isFresh, KEY, type Letter, type Trail } from './trail.ts';

/** Leaves a trail for the tab in which its hit will be opened. */
export function postTrail(trail: Trail): void {
  const others = (recall<Letter[]>('local', KEY) ?? []).filter((letter) => isFresh(letter) && letter.trail.at !== trail.at);
  keep('local', KEY, [...others, { trail, time: Date.now() }]);
}
