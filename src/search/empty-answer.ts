/** What is said and offered where nothing answers. Loads with the first such search. */
import { unexcluded, unquoted } from '../model/other-queries.ts';
import { parseQuery, requiredWords, type Query } from '../model/query.ts';
import { quotedWords } from '../model/search-results.ts';
import type { Answer, OtherQuery } from './answer.ts';
import type { Found } from './find.ts';

/** @param input what was typed. */
export function emptyAnswer({ query, missing }: Found, input: string): Pick<Answer, 'empty' | 'otherQueries'> {
  // Where words are missing from the text, another way to ask finds no more.
  return { empty: emptySentence(query, missing), otherQueries: missing.length > 0 ? [] : otherQueries(query, input) };
}

function emptySentence(query: Query, missing: readonly string[]): string {
  if (missing.length > 0) {
    const alone = query.run.length === missing.length;
    return `No paragraph has ${quotedWords(missing)}. Check the spelling${alone ? '' : ', or try fewer words'}.`;
  }
  if (query.excluded.length > 0) {
    return requiredWords(query).length + query.groups.length > 0
      ? 'No paragraph has these words without those excluded.'
      : 'A minus leaves out. Add a word to look for.';
  }
  if (query.phrases.length > 0) return 'No paragraph has these words in this order.';
  if (query.exact) return 'No paragraph has this in the very form that was typed.';
  return 'No single paragraph has all of these words. Try fewer of them.';
}

/** The same words without an operator, where that leaves something to look for. */
function otherQueries({ phrases, excluded }: Query, input: string): OtherQuery[] {
  const ways = [
    ...(phrases.length > 0 ? [{ label: 'Without quotation marks', input: unquoted(input) }] : []),
    ...(excluded.length > 0 ? [{ label: 'Without the minus', input: unexcluded(input) }] : []),
  ];
  return ways.filter((way) => requiredWords(parseQuery(way.input)).length > 0);
}
