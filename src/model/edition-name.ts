import type { Edition } from './types.ts';

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A date as readers see it: `25 November 2026`. */
export const longDate = (date: string): string => LONG.format(new Date(date));

/** What the site shows, and whose words they are not: `English edition 1`, `Draft of English edition 2`. */
export function editionName({ number, date }: Edition): string {
  return date === undefined ? `Draft of English edition ${number}` : `English edition ${number}`;
}
