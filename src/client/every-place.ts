/** Shows every place of what was searched, a line for each. Loads when it is asked for. */
import type { Query } from '../model/query.ts';
import type { Places } from '../search/every-place.ts';
import { element } from './element.ts';
import { fillList } from './fill-list.ts';
import { control, resultRow } from './search-rows.ts';
import type { Searcher } from './searcher.ts';

/** Lines shown before more are asked for. */
const LINES = 200;
/** Lines put into the list in a frame: they are shorter than results. */
const AT_ONCE = 12;

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
  let shown = Promise.resolve();
  const ask = async (limit: number) => {
    await places(limit, (next) => {
      if (!stale()) shown = show(next, limit);
    });
    await shown;
  };
  let latest: Places | undefined;
  const show = async (next: Places, limit: number) => {
    latest = next;
    const { status: said, lines, more, running } = next;
    const gone = () => stale() || latest !== next;
    if (running) {
      status.textContent = said;
      if (!stop.isConnected) status.after(stop);
    }
    await fillList(list, lines, (line) => resultRow(line, home), gone, AT_ONCE);
    if (gone()) return;
    // The last count is said of what can be seen.
    status.textContent = said;
    if (!running) stop.remove();
    if (more && !running)
      list.append(
        element(
          'li',
          {},
          control('More places', () => void showMore(limit)),
        ),
      );
  };
  const showMore = async (shown: number) => {
    await ask(shown + LINES);
    list.querySelectorAll<HTMLElement>('[data-search-result]')[shown]?.focus();
  };
  try {
    await ask(LINES);
  } finally {
    stop.remove();
  }
}
