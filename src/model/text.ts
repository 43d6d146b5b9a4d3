/**
 * One definition of a word, for the index, the query, the marks on the page and the check of a quotation.
 * Ships to the browser.
 */

/** A word of a text: its folded form, and where it stands (UTF-16 offsets, end exclusive). */
export interface Word {
  readonly fold: string;
  readonly start: number;
  readonly end: number;
}

// A number keeps the points and commas inside it; an apostrophe or a soft hyphen stays inside its word;
// every other sign (hyphens, dashes, quotes, spaces of any kind) stands between words.
// In scripts that put nothing between words each letter is one. All in one expression: the bundler moves what calls RegExp to a file of its own.
const WORD =
  /[[\p{L}\p{N}]&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]\p{M}*|(?:\p{N}+(?:[.,]\p{N}+)+|[[\p{L}\p{N}\p{M}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]+)(?:['’ʼ\u00AD]+[[\p{L}\p{N}\p{M}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]+)*/gv;

/** A letter of a script that puts nothing between words (Unicode Standard Annex 14, ID and SA). */
export const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/v;

/** Most words of a text: they are their own folded form. */
const FOLDED = /^[a-z\d]+$/;

/** A word as it is compared: without case, accents, apostrophes, soft hyphens and the signs inside numbers. */
export function fold(word: string): string {
  if (FOLDED.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The words of a text in order, each with its place. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ fold: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The words of a text in their folded form; without those of which nothing is left, such as a lone accent. */
export const foldedWords = (text: string): string[] =>
  splitWords(text)
    .map(({ fold: word }) => word)
    .filter((word) => word !== '');

/**
 * Where a run of words stands in a text, each time it does; runs do not overlap.
 * Whatever separates the words (a comma, a hyphen, a line break) is passed over.
 * @param equal how a word of the text is compared with one of the run; by default their folded forms are the same.
 * @returns indexes into `words` of the first word of each run.
 */
export function findRuns(
  words: readonly Word[],
  run: readonly string[],
  equal: (word: string, wanted: string, place: number) => boolean = (word, wanted) => word === wanted,
): number[] {
  const found: number[] = [];
  if (run.length === 0) return found;
  for (let i = 0; i + run.length <= words.length; i++) {
    if (run.every((wanted, j) => equal(words[i + j]!.fold, wanted, j))) {
      found.push(i);
      i += run.length - 1;
    }
  }
  return found;
}
