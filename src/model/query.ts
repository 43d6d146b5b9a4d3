/** What a reader typed -> what is looked for. Ships to the browser. */
import { fold as foldWord, foldedWords, splitWords } from './text.ts';

/** Words of the query for which the text has others: any of the runs will do. */
export interface Group {
  readonly typed: readonly string[];
  readonly runs: readonly (readonly string[])[];
  /** Whether what was typed counts as a slip. */
  readonly slip?: boolean;
  /** Words that are names, alone and with a capital. */
  readonly proper?: readonly string[];
}

/** A quoted phrase; an open one (its closing mark not yet typed) may end within a word. */
interface Phrase {
  readonly words: readonly string[];
  readonly open: boolean;
}

export interface Query {
  readonly phrases: readonly Phrase[];
  /** Words outside quotation marks that decide, each once, folded. */
  readonly words: readonly string[];
  /** Abbreviations, other spellings, slips: what stands for them. */
  readonly groups: readonly Group[];
  /** Words and phrases that a paragraph must not have: behind a minus. */
  readonly excluded: readonly (readonly string[])[];
  /** Every word in the order typed, folded: the run that ranks first where a paragraph has it. */
  readonly run: readonly string[];
  /** Each word as it was typed, by its folded form. */
  readonly typed: ReadonlyMap<string, string>;
  /** Whether loose words count in the form typed alone. */
  readonly exact: boolean;
  /** Loose words that were typed with a hyphen between them: the text may join them. */
  readonly hyphenated: readonly (readonly [string, string])[];
  /** Words looked for in place of what counts as a slip. */
  readonly guessed?: readonly string[];
  /** The last loose word, where nothing follows it: it may still be in the middle of being typed. */
  readonly unfinished?: string | undefined;
}

/**
 * English function words: they stand in nearly every paragraph, so that asking for them would only lose answers.
 * They count in phrases, in rank, and where a query has no other words. Prepositions that carry meaning
 * ("after", "against", "under") are not among them. "Percent" is: many texts write it with a sign, which is no word.
 */
export const FUNCTION_WORDS = new Set(
  (
    'a about an and any are as at be been by can could did do does for from had has have how i in is it ' +
    'its me mention mentions my of on or our say says should some that the their them there these they this those to was we were what ' +
    'when where which who whose why will with would you your percent'
  ).split(' '),
);

const DOUBLE_QUOTES = /["“”„‟«»＂]/u;
/** A minus before a word, with a space or nothing before it. */
export const EXCLUDED_WORD = /(?<=^|\s)[-−–](?=[\p{L}\p{N}])(\S+)/gu;
export const MINUS_AT_END = /(?:^|\s)[-−–]$/u;

/** What was typed, cut at its quotation marks: each second part is a phrase. Where straight marks are used, curly ones belong to the phrase. */
export const cutAtQuotes = (input: string): string[] => input.split(input.includes('"') ? '"' : DOUBLE_QUOTES);

/** A word as it is looked for outside a phrase: without the ’s that shows whose it is. */
const BELONGING = /['’ʼ]s$/iu;

/**
 * Reads a query: quotation marks of any kind, anywhere, ask for a phrase; a minus excludes a word or a phrase; the rest are words.
 * @param exact whether loose words count in the form typed alone.
 */
export function parseQuery(input: string, exact = false): Query {
  const parts = cutAtQuotes(input.replace(/\bper cent\b/giu, 'percent'));
  const excluded: string[][] = [];
  const phrases: Phrase[] = [];
  const loose: string[] = [];
  const run: string[] = [];
  const typed = new Map<string, string>();
  const hyphenated: [string, string][] = [];
  for (const [i, whole] of parts.entries()) {
    const part =
      i % 2 === 1
        ? whole
        : whole.replace(EXCLUDED_WORD, (_, word: string) => {
            excluded.push(foldedWords(word));
            return ' ';
          });
    if (i % 2 === 1 && MINUS_AT_END.test(parts[i - 1]!)) {
      if (splitWords(part).length > 0) excluded.push(foldedWords(part));
      continue;
    }
    const found = splitWords(part).filter(({ fold }) => fold !== '');
    const words = found.map(({ fold, start, end }, at) => {
      const written = part.slice(start, end);
      const word = i % 2 === 0 && !exact && BELONGING.test(written) ? foldWord(written.replace(BELONGING, '')) : fold;
      typed.set(word, written);
      const before = found[at - 1];
      if (i % 2 === 0 && before !== undefined && /^[-‐‑]$/u.test(part.slice(before.end, start))) hyphenated.push([before.fold, word]);
      return word;
    });
    run.push(...words);
    if (i % 2 === 1) {
      if (words.length > 0) phrases.push({ words, open: i === parts.length - 1 });
      continue;
    }
    // What stands side by side, as in Chinese, belongs together.
    for (let at = 0, end: number; at < words.length; at = end) {
      end = at + 1;
      while (found[end]?.start === found[end - 1]!.end) end++;
      if (end > at + 1) phrases.push({ words: words.slice(at, end), open: false });
      else loose.push(words[at]!);
    }
  }
  const content = loose.filter((word) => !FUNCTION_WORDS.has(word));
  const words = content.length > 0 || phrases.length > 0 ? content : loose;
  // An abbreviation is no beginning: EU.
  const last = loose.at(-1);
  const typing = parts.length % 2 === 1 && /[\p{L}\p{N}]$/u.test(input) && !/^\p{Lu}{2,}$/u.test(typed.get(last ?? '') ?? '');
  const unfinished = typing ? last : undefined;
  return { phrases, words: [...new Set(words)], groups: [], excluded, run, typed, exact, hyphenated, unfinished };
}

/** The same query with words that others stand for. */
export function withGroups(query: Query, groups: readonly Group[]): Query {
  const replaced = new Set(groups.flatMap(({ typed }) => typed));
  return {
    ...query,
    words: query.words.filter((word) => !replaced.has(word)),
    groups: [...query.groups, ...groups],
    unfinished: replaced.has(query.unfinished ?? '') ? undefined : query.unfinished,
  };
}

/** Every word that a paragraph must have: those of the phrases and the loose ones. */
export function requiredWords({ phrases, words }: Query): string[] {
  return [...new Set([...phrases.flatMap((phrase) => phrase.words), ...words])];
}

/** Folded words as they were typed. */
export const asTyped = (words: readonly string[], { typed }: Query): string[] => words.map((word) => typed.get(word) ?? word);
