/** Shows every place of what was searched, a line for each, in the results' stead. Loads when it is asked for. */
import type { Places } from '../search/every-place.ts';
import { readOut } from './element.ts';
import { fillList } from './fill-list.ts';
import { control, resultRow } from './search-rows.ts';
import type { Searcher } from './searcher.ts';

/** Lines put into the list in a frame: they are shorter than results. */
const IN_A_FRAME = 12;

/** What of the search form the places are shown in. */
interface Parts {
  readonly field: HTMLElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLElement;
}

/** Offers the way back to the results, in place of the control that was pressed: the last. */
export function offerBack(entries: HTMLElement, back: () => Promise<void>): void {
  const last = () => [...entries.querySelectorAll('button')].at(-1);
  const pressed = last();
  const focused = pressed === document.activeElement;
  const way = control('Best first', async () => {
    await back();
    if (entries.contains(document.activeElement)) last()!.focus();
  });
  pressed?.replaceWith(way);
  if (focused) way.focus();
}

/**
 * Makes what shows the first places of a listing, and, called again, more of them.
 * @param places what asks for the listing.
 * @param halt what ends the looking for places.
 * @param ended says that the list is for something else.
 */
export function makeListing(
  { field, status, list, more }: Parts,
  places: ReturnType<Searcher['places']>,
  halt: () => void,
  home: URL,
  ended: AbortSignal,
): (lines: number) => Promise<void> {
  const stop = control('Stop', halt);
  const removeStop = () => {
    const pressed = document.activeElement === stop;
    stop.remove();
    if (pressed) (list.querySelector('a') ?? field).focus();
  };
  ended.addEventListener('abort', () => {
    halt();
    removeStop();
  });
  let latest: Places | undefined;
  const show = async (next: Places) => {
    latest = next;
    const gone = () => ended.aborted || latest !== next;
    if (next.running) {
      readOut(status, next.status);
      if (!stop.isConnected) status.after(stop);
    }
    await fillList(list, next.lines, (line) => resultRow(line, home), gone, field, IN_A_FRAME);
    if (gone()) return;
    // The last count is said of what can be seen.
    readOut(status, next.status);
    more.textContent = 'More places';
    more.hidden = !next.more || next.running;
    if (!next.running) removeStop();
  };
  return async (lines) => {
    let shown = Promise.resolve();
    try {
      await places(lines, (next) => {
        if (!ended.aborted) shown = show(next);
      });
      await shown;
    } finally {
      removeStop();
    }
  };
}
