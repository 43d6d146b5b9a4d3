/** What a search offers where it has no answer. */
import { unexcluded, unquoted, type Query } from '../model/query.ts';
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
 * @param ask searches for what a change makes of what was typed.
 */
export function otherQueries(
  { phrases, excluded }: Query,
  missing: readonly string[],
  ask: (change: (input: string) => string) => void,
): Node[] {
  if (missing.length > 0) return [];
  return [
    ...(phrases.length > 0 ? [control('Without quotation marks', () => ask(unquoted))] : []),
    ...(excluded.length > 0 ? [control('Without the minus', () => ask(unexcluded))] : []),
  ];
}
