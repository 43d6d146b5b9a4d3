/** What a quotation consists of, once what quoting itself adds is taken off. */
import { splitWords } from './text.ts';

/** A run of words that has to stand as it is. */
export interface Piece {
  readonly text: string;
  readonly words: readonly string[];
  /** Words that may be passed over before it: 0 for the first, few where a bracket stands for them, any number after an ellipsis. */
  readonly gap: number;
}

/** A bracket stands for a word or a name put in for another. */
const BRACKET_GAP = 8;

const QUOTES = '"“”„‟«»‹›';
/** What "copy quotation" adds (quoted.ts): author, place, edition, address. A title in it may have parentheses of its own. */
const CITATION = new RegExp(`(?<=[${QUOTES}'’])\\s*\\((?:[^()]|\\([^()]*\\))*https?:\\/\\/[^\\s()]*\\)\\.?\\s*$`, 'u');
/** A bracketed letter inside a word shows that its case was changed: [i]n. */
const BRACKETED_LETTER = /\[(\p{L})\](?=\p{L})/gu;
const SKIPPED = /\[?\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*\]?|\[[^\]]*\]/u;

/** The pieces of a quotation between its ellipses and brackets. */
export function piecesOf(quotation: string): Piece[] {
  let rest = quotation.replace(CITATION, '').replace(BRACKETED_LETTER, '$1');
  const pieces: Piece[] = [];
  for (let gap = 0; ;) {
    const skipped = SKIPPED.exec(rest);
    const text = skipped === null ? rest : rest.slice(0, skipped.index);
    const words = splitWords(text).map(({ fold }) => fold);
    if (words.length > 0) pieces.push({ text, words, gap: pieces.length === 0 ? 0 : gap });
    if (skipped === null) return pieces;
    gap = Math.max(words.length > 0 ? 0 : gap, skipped[0].includes('[') && !/[….]/u.test(skipped[0]) ? BRACKET_GAP : Infinity);
    rest = rest.slice(skipped.index + skipped[0].length);
  }
}

/** The quotation without paragraph numbers that were copied along, at the beginning of its lines. */
export const withoutNumbers = (quotation: string): string => quotation.replace(/^[\s"“]*\d+[a-z]?\s+(?=["“]?\p{Lu})/gmu, '');

/** A text as it is compared word for word: without quotation marks, dashes and spaces alike, its first letter small, its ends bare. */
export function bare(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(new RegExp(`[${QUOTES}]`, 'gu'), '')
    .replace(/(?<!\p{L})'|'(?!\p{L})/gu, '')
    .replace(/\u00AD/gu, '')
    .replace(/[\s\-‐‑‒–—―]+/gu, ' ')
    .replace(/ (?=[,.;:!?)])/gu, '')
    .replace(/^[\s.,;:!?()]+|[\s.,;:!?()]+$/gu, '');
  return plain.slice(0, 1).toLowerCase() + plain.slice(1);
}
