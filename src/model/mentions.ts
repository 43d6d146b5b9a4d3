/**
 * Where terms and names stand in a text: the longest form first, whole words, plural and possessive too; in scripts that put
 * nothing between words, wherever the form's letters stand.
 */
import { splitWords, UNSPACED, type Word } from './text.ts';

export interface Mentionable {
  readonly key: string;
  /** The name or term and its aliases. */
  readonly forms: readonly string[];
}

/** A form found in a text. UTF-16 offsets, end exclusive. */
export interface Mention {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A tree of the forms' words, so that a text is read once whatever their number. */
interface Node {
  readonly next: Map<string, Node>;
  key?: string;
}

const CAPITAL = /^\p{Lu}/u;
/** What may stand between the words of one name: spaces, hyphens, quotation marks; a comma only where the form has one. */
const JOINT = /^,?[\s\p{Pd}“”‘’"']*$/u;

/** The words of a text. Without its marks a letter is another where nothing stands between words: there they are no accents. */
const stepsThrough = (text: string): Word[] =>
  splitWords(text).map((word) => {
    const written = text.slice(word.start, word.end);
    return UNSPACED.test(written) ? { ...word, fold: written.normalize('NFKC') } : word;
  });

/** Steps of a word: a capital letter in a form is one in the text, and so is a comma before it. */
const stepOf = (folded: string, capital: boolean, comma: boolean) => `${comma ? ',' : ''}${capital ? '^' : ''}${folded}`;

const between = (text: string, before: Word | undefined, word: Word) => (before === undefined ? '' : text.slice(before.end, word.start));

/** Prepares the forms, once, for many texts. Where two entries share a form the first has it. */
export function makeMentionFinder(entries: readonly Mentionable[]): (text: string) => Mention[] {
  const root: Node = { next: new Map() };
  for (const { key, forms } of entries) {
    for (const form of forms) {
      let node = root;
      const words = stepsThrough(form);
      for (const [i, word] of words.entries()) {
        const step = stepOf(word.fold, CAPITAL.test(form.slice(word.start)), between(form, words[i - 1], word).includes(','));
        let next = node.next.get(step);
        if (next === undefined) node.next.set(step, (next = { next: new Map() }));
        node = next;
      }
      if (words.length > 0) node.key ??= key;
    }
  }

  return (text) => {
    if (root.next.size === 0) return [];
    const words = stepsThrough(text);
    const found: Mention[] = [];
    for (let i = 0; i < words.length; i++) {
      const longest = longestAt(root, text, words, i);
      if (longest === undefined) continue;
      found.push({ key: longest.key, start: words[i]!.start, end: words[longest.last]!.end });
      i = longest.last;
    }
    return found;
  };
}

function longestAt(node: Node, text: string, words: readonly Word[], at: number, first = true): { key: string; last: number } | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const joint = first ? '' : between(text, words[at - 1], word);
  if (!JOINT.test(joint)) return undefined;
  const capitals = CAPITAL.test(text.slice(word.start, word.start + 2)) ? [true, false] : [false];
  let best: { key: string; last: number } | undefined;
  for (const capital of capitals) {
    const take = (folded: string) => node.next.get(stepOf(folded, capital, joint.startsWith(',')));
    const exact = take(word.fold);
    const longer = exact && longestAt(exact, text, words, at + 1, false);
    const key =
      longer?.key ??
      exact?.key ??
      singularsOf(word.fold)
        .map(take)
        .find((one) => one?.key !== undefined)?.key;
    const last = longer?.last ?? at;
    if (key !== undefined && (best === undefined || last > best.last)) best = { key, last };
  }
  return best;
}

/** What a folded word may be the plural or possessive of. */
function singularsOf(folded: string): string[] {
  if (!folded.endsWith('s')) return [];
  return [
    folded.slice(0, -1),
    ...(folded.endsWith('es') ? [folded.slice(0, -2)] : []),
    ...(folded.endsWith('ies') ? [`${folded.slice(0, -3)}y`] : []),
  ];
}

/** Words that join the capitalised words of one name. */
const JOINING = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to']);

/**
 * Runs of capitalised words that no mention covers: names that are missing from the list. A single word at the beginning of a
 * sentence or of quoted words is none.
 * @param excused words and runs that are no names.
 */
export function unlistedNames(text: string, mentions: readonly Mention[], excused: ReadonlySet<string>): string[] {
  const words = splitWords(text);
  const runs: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const isName = (word: Word | undefined) =>
      word !== undefined &&
      CAPITAL.test(text.slice(word.start)) &&
      !mentions.some(({ start, end }) => word.start >= start && word.start < end);
    if (!isName(words[i])) continue;
    let last = i;
    for (let j = i + 1; j < words.length && JOINT.test(between(text, words[j - 1], words[j]!)); j++) {
      if (isName(words[j])) last = j;
      else if (!JOINING.has(words[j]!.fold)) break;
    }
    const run = text.slice(words[i]!.start, words[last]!.end);
    const opens = /(?:^|[.?!:]["”]?\s+|[“"])$/u.test(text.slice(0, words[i]!.start));
    // The first word of a sentence has its capital from that.
    const rest = opens ? run.replace(/^\S+\s*(?:(?:of|the|and|for|on|in|to)\s+)*/u, '') : run;
    if (rest !== '' && !excused.has(run) && !excused.has(rest)) runs.push(run);
    i = last;
  }
  return runs;
}
