import { createHash } from 'node:crypto';
import type { ClosedEdition } from '../model/editions.ts';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The ledger's short name for a paragraph's text: the first 64 bits of its SHA-256. */
export const fingerprint = (text: string): string => sha256(text).slice(0, 16);

/** What closing an edition froze: SHA-256 of its date and its text, titles and sub-headings included. */
export const sealOf = ({ number, date, text }: Pick<ClosedEdition, 'number' | 'date' | 'text'>): string =>
  sha256(JSON.stringify([number, date, text]));
