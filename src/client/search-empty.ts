/** What a search offers where it has no answer. */
import { parseQuery, requiredWords, unexcluded, unquoted, type Query } from '../model/query.ts';
import { control } from './search-rows.ts';

/** Links to where a reader may look meanwhile: those of these pages that the site has. */
export function waysOn(home: URL): Node[] {
  return ['names/', 'terms/', 'article/'].flatMap((path) => {
    const link = document.querySelector(`.site-footer a[href="${new URL(path, home).pathname}"]`);
    return link === null ? [] : [link.cloneNode(true)];
  });
}

/**
 * The same words asked for without an operator, where that may find something: not where words are missing from the text.
 * @param ask searches for what it is given.
 */
export function otherQueries(
  { phrases, excluded }: Query,
  missing: readonly string[],
  typed: string,
  ask: (input: string) => void,
): Node[] {
  if (missing.length > 0) return [];
  const ways = [
    ...(phrases.length > 0 ? [['Without quotation marks', unquoted(typed)] as const] : []),
    ...(excluded.length > 0 ? [['Without the minus', unexcluded(typed)] as const] : []),
  ];
  return ways.filter(([, other]) => requiredWords(parseQuery(other)).length > 0).map(([label, other]) => control(label, () => ask(other)));
}
