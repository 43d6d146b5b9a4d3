/** The search form and its results, in the dialog and on the search page. Knows no engine. */
import { grouped } from '../model/size.ts';
import { showAnswer, type Shown } from './search-answer.ts';
import { watchFollowed } from './search-follow.ts';
import { moveByArrows } from './search-keys.ts';
import { addResults } from './search-parts.ts';
import { control } from './search-rows.ts';
import { placeOf, returnTo, type SearchState } from './search-state.ts';
import { prepareSearcher } from './searcher.ts';

/** What is longer is no query. */
const MOST_CHARACTERS = 2000;
/** Places shown before more are asked for. */
const FIRST_PLACES = 200;
/** Milliseconds after which a search without an answer says that it is one. */
const LATE_MS = 1000;
/** Milliseconds after the last results after which what a search may need later is loaded, while it can be. */
const SPARE_MS = 1000;
/** Without one of these there is no word to look for. */
const WORD = /[\p{L}\p{N}]/u;

let views = 0;

export interface SearchView {
  /**
   * Searches for what stands in the field; resolves when the first results are shown.
   * @param settled whether nothing more is being typed.
   */
  run(settled?: boolean): Promise<void>;
  /** Puts a former query, its results and the place in them back. */
  restore(state: SearchState, scroller: Element): Promise<void>;
}

/**
 * Brings a search form to life.
 * @param root the element that holds the form.
 * @param home address of the title page.
 * @param onFollow called before a result in this tab is followed, with what is needed to come back.
 */
export function attachSearch(root: HTMLElement, home: URL, onFollow: (state: Omit<SearchState, 'scroll' | 'dialog'>) => void): SearchView {
  const view = ++views;
  const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
  const parts = addResults(root);
  const { status, entries, empty, list, more } = parts;
  /** What was searched; undefined where that came to nothing, and may be tried again. */
  let current: string | undefined;
  /** The number of the search under way: what an earlier one finds is too late. */
  let searches = 0;
  /** Whether other forms of the words are left out, for the query that this was said of. */
  let exactOnly = false;
  let shown: Shown | undefined;
  /** Every place, where it is listed in the results' stead. */
  let listing: { readonly ended: AbortController; limit: number; show?: (lines: number) => Promise<void> } | undefined;
  /** The list while it is being filled. */
  let filled = Promise.resolve();
  /** The search under way: until its first results are shown, and until its last are. */
  let pending = Promise.resolve();
  let finished = Promise.resolve();
  let sparing: ReturnType<typeof setTimeout> | undefined;

  void prepareSearcher(home).catch(() => undefined);

  function run(settled = false, again = false): Promise<void> {
    if (field.value === current) return pending;
    if (!again) exactOnly = false;
    endListing();
    const input = (current = field.value);
    const mine = ++searches;
    if (input.length > MOST_CHARACTERS || !WORD.test(input)) {
      clear();
      status.textContent =
        input.length > MOST_CHARACTERS
          ? `This is too long for a search: ${grouped(input.length)} characters.`
          : input.trim() && 'Type a word to search for.';
      return (pending = finished = Promise.resolve());
    }
    pending = new Promise((resolve) => {
      // A query of an address is whole: its last word is no beginning.
      const asked = settled && !again ? `${input} ` : input;
      finished = search(input, asked, settled, () => searches !== mine, resolve).then(resolve);
    });
    return pending;
  }

  /** @param onFirst called when the first results are shown. */
  async function search(input: string, asked: string, settled: boolean, stale: () => boolean, onFirst: () => void): Promise<void> {
    const late = setTimeout(() => stale() || (status.textContent = 'Searching …'), LATE_MS);
    try {
      const searcher = await prepareSearcher(home);
      if (stale()) return;
      await searcher.search(view, { input: asked, exact: exactOnly, settled }, (found) => {
        clearTimeout(late);
        if (stale()) return;
        if ('rows' in found) return void shown!.rows.push(...found.rows);
        show({ ...found, rows: [...found.answer.rows], input, limit: found.answer.rows.length });
        onFirst();
        spare();
      });
    } catch (error) {
      if (!stale()) fail(error);
    } finally {
      clearTimeout(late);
    }
  }

  /** Loads ahead what a later search, or its failure, may need: the connection may be lost by then. */
  function spare(): void {
    clearTimeout(sparing);
    sparing = setTimeout(() => void Promise.allSettled([import('./search-failure.ts'), import('./every-place.ts')]), SPARE_MS);
  }

  function endListing(): void {
    listing?.ended.abort();
    listing = undefined;
  }

  function fail(error: unknown): void {
    const pressed = entries.contains(document.activeElement);
    endListing();
    clear();
    current = undefined;
    const failed = searches;
    status.textContent = 'Search could not be loaded. Check the connection and try again.';
    const retry = control('Try again', () => void run(true, true));
    entries.replaceChildren(retry);
    if (pressed) retry.focus();
    // Another key may have started another search meanwhile.
    void import('./search-failure.ts').then(
      ({ explain }) => searches === failed && explain(error, status, entries, home),
      () => undefined,
    );
  }

  function clear(): void {
    shown = undefined;
    status.textContent = '';
    empty.hidden = true;
    list.replaceChildren();
    entries.replaceChildren();
    more.hidden = true;
  }

  function show(next: Shown): void {
    shown = next;
    const actions = { ask, toggleExact: () => void toggleExact(), everyPlace: () => void everyPlace() };
    filled = showAnswer(parts, next, actions, home, field, () => shown !== next);
  }

  function ask(input: string): void {
    field.value = input;
    field.focus();
    void run();
  }

  async function everyPlace(limit = FIRST_PLACES): Promise<void> {
    endListing();
    const own: NonNullable<typeof listing> = (listing = { ended: new AbortController(), limit });
    const { signal } = own.ended;
    status.textContent = 'Looking for every place …';
    more.hidden = true;
    try {
      // What was pressed may stand with the results of a search that another is about to replace.
      const [{ makeListing, offerBack }, searcher] = await Promise.all([
        import('./every-place.ts'),
        prepareSearcher(home),
        finished.then(() => filled),
      ]);
      if (signal.aborted || shown === undefined) return;
      const places = searcher.places(view, shown.answer.query);
      own.show = makeListing({ field, status, list, more }, places, () => searcher.stop(view), home, signal);
      offerBack(entries, again);
      await own.show(limit);
    } catch (error) {
      if (signal.aborted) return;
      if (shown === undefined) return fail(error);
      endListing();
      show(shown);
      status.textContent = 'The places could not be loaded. Check the connection and try again.';
    }
  }

  function again(): Promise<void> {
    current = undefined;
    return run(true, true);
  }

  async function toggleExact(): Promise<void> {
    const places = listing !== undefined;
    exactOnly = !exactOnly;
    await again();
    if (places) await everyPlace();
  }

  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('[data-search-result]')];

  async function showMore(): Promise<void> {
    const own = listing;
    const from = own?.limit ?? shown!.limit;
    if (own?.show) {
      await own.show((own.limit += FIRST_PLACES)).catch((error: unknown) => own.ended.signal.aborted || fail(error));
    } else {
      show({ ...shown!, limit: from + shown!.answer.rows.length });
      await filled;
    }
    if (listing === own) links()[from]?.focus();
  }

  async function restore(state: SearchState, scroller: Element): Promise<void> {
    const focused = document.activeElement;
    field.value = state.query;
    if (exactOnly !== state.exact || (listing !== undefined) !== state.places) {
      exactOnly = state.exact;
      current = undefined;
    }
    await run(true, true);
    const mine = searches;
    await finished;
    if (searches !== mine || shown === undefined) return;
    if (!state.places) {
      if (shown.limit < state.limit) show({ ...shown, limit: state.limit });
    } else if (listing?.limit !== state.limit) await everyPlace(state.limit);
    await filled;
    // The reader may have begun another search, or have gone elsewhere.
    if (searches !== mine || document.activeElement !== focused) return;
    returnTo(state, list, scroller);
  }

  // While a word is being composed too: keyboards of phones compose every word.
  field.addEventListener('input', () => void run());
  more.addEventListener('click', () => void showMore());
  moveByArrows(root, field, links);
  watchFollowed(
    root,
    home,
    () => shown,
    (link) =>
      onFollow({
        query: shown!.input,
        exact: exactOnly,
        places: listing !== undefined,
        limit: listing?.limit ?? shown!.limit,
        ...placeOf(link, list),
      }),
  );
  return { run: (settled) => run(settled), restore };
}
