/** A query asked for in another way, where it found nothing. Ships to the browser. */
import { cutAtQuotes, EXCLUDED_WORD, MINUS_AT_END, requiredWords, type Query } from './query.ts';

/** What was typed, the words of its phrases asked for in any order. What a minus excludes stays excluded. */
export function unquoted(input: string): string {
  const parts = cutAtQuotes(input);
  return parts
    .map((part, i) => {
      if (i % 2 === 0) return part;
      // Inside a phrase a minus excludes nothing.
      return MINUS_AT_END.test(parts[i - 1]!) ? `"${part}"` : ` ${part.replace(/(?<=^|\s)[-−–]+/gu, '')} `;
    })
    .join('')
    .trim();
}

/** What was typed, without what a minus excludes. */
export function unexcluded(input: string): string {
  const parts = cutAtQuotes(input);
  return parts
    .map((part, i) => {
      if (i % 2 === 0) return part.replace(EXCLUDED_WORD, ' ').replace(MINUS_AT_END, ' ');
      return MINUS_AT_END.test(parts[i - 1]!) ? '' : `"${part}"`;
    })
    .join('')
    .trim();
}

/** A run of words with others in the place of some that stand side by side in it; as it is where they do not. */
export function withInstead(run: readonly string[], replaced: readonly string[], others: readonly string[]): readonly string[] {
  const at = run.findIndex((_, i) => replaced.every((word, j) => run[i + j] === word));
  return at < 0 ? run : run.toSpliced(at, replaced.length, ...others);
}

/** The same query without some of its loose words; undefined where nothing would be left, or a phrase would lose a word. */
export function withoutWords(query: Query, dropped: readonly string[]): Query | undefined {
  const kept = (words: readonly string[]) => words.filter((word) => !dropped.includes(word));
  const rest = { ...query, words: kept(query.words), run: kept(query.run) };
  const broken = query.phrases.some(({ words }) => kept(words).length < words.length);
  return broken || (requiredWords(rest).length === 0 && rest.groups.length === 0) ? undefined : rest;
}
