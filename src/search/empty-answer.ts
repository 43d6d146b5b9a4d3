/** What is said and offered where nothing answers. Loads with the first such search. */
import { unexcluded, unquoted } from '../model/other-queries.ts';
import { asTyped, parseQuery, requiredWords, type Query } from '../model/query.ts';
import { quotedWords } from '../model/search-status.ts';
import type { Answer, OtherQuery } from './answer.ts';
import type { Found } from './find.ts';

/** @param input what was typed. */
export function emptyAnswer({ query, missing, alike = [] }: Found, input: string): Pick<Answer, 'empty' | 'otherQueries'> {
  const others = alike.flatMap(({ typed, words }) =>
    words.map((word) => ({ label: `Look for “${word}”`, input: input.replace(typed, () => word) })),
  );
  return {
    empty: emptySentence(query, missing),
    otherQueries: [...otherQueries(query, input, missing.length > 0), ...others],
  };
}

function emptySentence(query: Query, missing: readonly string[]): string {
  if (missing.length > 0)
    return `The article may say it in other words, or spell it otherwise.${query.phrases.length > 0 ? ' Try fewer words.' : ''}`;
  if (query.excluded.length > 0) {
    return requiredWords(query).length + query.groups.length > 0
      ? 'No paragraph has these words without those excluded.'
      : 'A minus only leaves words out. Add a word to look for.';
  }
  const [phrase, ...more] = query.phrases;
  if (phrase !== undefined && more.length === 0 && phrase.words.length === 1)
    return `No paragraph has ${quotedWords(asTyped(phrase.words, query))} in this form.`;
  if (phrase !== undefined) return 'No paragraph has these words in this order.';
  if (query.exact) return 'No paragraph has this in the very form that was typed.';
  return 'No single paragraph has all of these words. Try fewer of them.';
}

/**
 * The same words without an operator, where that leaves something to look for.
 * @param lacking whether words are missing from the text: without quotation marks others may stand for them; what a minus left out has none.
 */
function otherQueries({ phrases, excluded }: Query, input: string, lacking: boolean): OtherQuery[] {
  const ways = [
    ...(phrases.length > 0 ? [{ label: 'Without quotation marks', input: unquoted(input) }] : []),
    ...(excluded.length > 0 && !lacking ? [{ label: 'Without the minus', input: unexcluded(input) }] : []),
  ];
  // Words of which nothing stands between are a phrase that needs no quotation marks.
  return ways.filter((way) => way.input !== input.trim() && requiredWords(parseQuery(way.input)).length > 0);
}
