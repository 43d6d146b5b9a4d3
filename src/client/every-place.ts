/** Shows every place of what was searched, a line for each. Loads when it is asked for. */
import type { Query } from '../model/query.ts';
import type { Places } from '../search/every-place.ts';
import { element } from './element.ts';
import { control, resultRow } from './search-rows.ts';
import type { Searcher } from './searcher.ts';

/** Lines shown at once. */
const LINES = 200;

/**
 * Puts the places into the list in the results' stead. A new search puts its results back.
 * @param stale says whether the list has been taken over by another search.
 */
export async function showEveryPlace(
  list: HTMLElement,
  status: HTMLElement,
  query: Query,
  searcher: Searcher,
  home: URL,
  stale: () => boolean,
): Promise<void> {
  const stop = control('Stop', () => searcher.stop());
  const places = searcher.places(query);
  const ask = (limit: number) => places(limit, (next) => (stale() ? undefined : show(next, limit)));
  const show = ({ status: said, lines, more, running }: Places, limit: number) => {
    status.textContent = said;
    const from = list.querySelectorAll('[data-search-result]').length;
    const pressed = list.querySelector('li > button') === document.activeElement;
    list.replaceChildren(
      ...lines.map((line) => resultRow(line, home)),
      ...(more && !running
        ? [
            element(
              'li',
              {},
              control('More places', () => void ask(limit + LINES)),
            ),
          ]
        : []),
    );
    if (pressed) list.querySelectorAll<HTMLElement>('[data-search-result]')[from]?.focus();
    if (!running) stop.remove();
    else if (!stop.isConnected) status.after(stop);
  };
  try {
    await ask(LINES);
  } finally {
    stop.remove();
  }
}
