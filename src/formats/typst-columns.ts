/**
 * The columns of a table that is wider than the page. Left to itself the typesetter gives each the same room, however long its words;
 * here they get room by their words, as in a browser, then smaller letters, and at last words are broken.
 */
import { isRightToLeft } from '../model/direction.ts';
import type { TypstNode } from './typst-data.ts';

/** All lengths in letters' heights (em). */
export interface Columns {
  /** Parts of the width; a number alone where all is left to the typesetter. */
  readonly columns: number | readonly number[];
  readonly size: number;
  readonly gutter: number;
  /** Whether words are broken. */
  readonly hyphenate: boolean;
}

export interface Placed {
  readonly x: number;
  readonly colspan: number;
  readonly c: readonly TypstNode[];
}

/** Of the text, at the size of tables: 127 mm at 10.1 points, less what an estimate may err. */
const WIDTH = 33;
const GUTTER = 1.2;
const NARROW_GUTTER = 0.8;
/** Six points: smaller only where not even two letters of each column would fit. */
const SMALLEST = 0.6;
const TWO_LETTERS = 1.5;
/** Room for the longest syllables: below it each letter may end a line, at the price that the word is not found as one in the PDF. */
const SYLLABLES = 3.5;
/** No column is made wider for the sake of a word. */
const LONGEST = 12;

/** @param count of the columns. */
export function fitColumns(count: number, cells: readonly Placed[]): Columns {
  const measured = cells.map(({ x, colspan, c }) => {
    const text = textOf(c);
    return { x, colspan, whole: widthOf(text) / colspan, longest: Math.max(0, ...wordsOf(text).map(widthOf)) / colspan };
  });
  const widest = (measure: 'whole' | 'longest') => {
    const widths = Array.from({ length: count }, () => 0);
    for (const cell of measured)
      for (let column = cell.x; column < cell.x + cell.colspan; column++) widths[column] = Math.max(widths[column]!, cell[measure]);
    return widths;
  };
  const whole = widest('whole');
  if (sum(whole) + GUTTER * (count - 1) <= WIDTH) return { columns: count, size: 1, gutter: GUTTER, hyphenate: false };
  const longest = widest('longest');
  const least = longest.map((width) => Math.min(LONGEST, width));
  const smallest = Math.min(SMALLEST, WIDTH / (count * (TWO_LETTERS + NARROW_GUTTER)));
  const size = Math.max(smallest, Math.min(1, WIDTH / (sum(least) + NARROW_GUTTER * (count - 1))));
  const room = WIDTH / size - NARROW_GUTTER * (count - 1);
  const columns = sum(least) > room ? shared(least, room) : grown(least, whole, room);
  return { columns, size, gutter: NARROW_GUTTER, hyphenate: columns.some((width, i) => width + 0.01 < longest[i]!) };
}

/** Narrow columns keep their room, the others share the rest. */
function shared(least: readonly number[], room: number): number[] {
  let limit = room / least.length;
  let kept = 0;
  let narrow = least.filter((width) => width <= limit);
  while (narrow.length > kept && narrow.length < least.length) {
    kept = narrow.length;
    limit = (room - sum(narrow)) / (least.length - kept);
    narrow = least.filter((width) => width <= limit);
  }
  return least.map((width) => Math.max(TWO_LETTERS / 2, Math.min(width, limit)));
}

/** What is left over goes where there is more to say. */
function grown(least: readonly number[], whole: readonly number[], room: number): number[] {
  const wishes = least.map((width, i) => Math.max(0, whole[i]! - width));
  const share = Math.max(0, room - sum(least)) / (sum(wishes) || 1);
  return least.map((width, i) => width + share * wishes[i]!);
}

/** The text with places to break where words are longer than their room and no rule of the language surely divides them. @param room in em. */
export function breakable(nodes: readonly TypstNode[], room: number): TypstNode[] {
  const broken = (text: string) => text.split(/(?<=\s)/).map((word) => (widthOf(word.trimEnd()) > room ? divided(word, room) : word));
  return nodes.flatMap((node): TypstNode[] => {
    if (typeof node === 'string') return broken(node);
    const { c, text } = node as { c?: readonly TypstNode[]; text?: string };
    if (text !== undefined) return wordsOf(text).some((word) => widthOf(word) > room) ? [{ t: 'samp', c: broken(text) }] : [node];
    return [{ ...node, ...(c && { c: breakable(c, room) }) }];
  });
}

/** Letters of a word have a hyphen between them where it is broken, digits and addresses none; Arabic ones are set together. */
function divided(word: string, room: number): TypstNode {
  if (isRightToLeft(word)) return word;
  if (!/^\P{L}?\p{Script=Latin}+\P{L}*$/u.test(word)) return { t: 'letters', text: word };
  return room < SYLLABLES || word.length > 24 ? word.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, '\u00AD') : word;
}

const textOf = (nodes: readonly TypstNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const { t, c = [], text } = node as { t: string; c?: readonly TypstNode[]; text?: string };
      return text ?? textOf(c) + (/^(?:p|li|br)$/.test(t) ? ' ' : '');
    })
    .join('');

/** What a line is broken between: Chinese and its kin anywhere. */
const wordsOf = (text: string): string[] => text.split(/\s+|(?<=[-–—/\u2E80-\u9FFF\uAC00-\uD7AF])/);

const widthOf = (text: string): number =>
  sum([...text].map((letter) => (letter >= '\u2E80' ? 1 : /[\p{Lu}mwMW]/u.test(letter) ? 0.75 : 0.5)));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
