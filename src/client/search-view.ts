/** The search form and its results, in the dialog and on the search page. Knows no engine. */
import { grouped } from '../model/search-results.ts';
import type { Answer, Row } from '../search/answer.ts';
import sheet from '../styles/search-results.css?inline';
import { adoptSheet } from './adopt-sheet.ts';
import { element } from './element.ts';
import { fillList } from './fill-list.ts';
import { postTrail } from './post-trail.ts';
import { control, entryLinks, resultRow } from './search-rows.ts';
import { loadSearcher, type Searcher } from './searcher.ts';
import { hitAddress, setTrail, type Trail } from './trail.ts';
import { waysOn } from './ways-on.ts';

/** Where the reader was in the results, to come back to. */
export interface SearchState {
  readonly query: string;
  readonly scroll: number;
  /** Address of the result that was followed. */
  readonly followed: string;
}

/** What is longer is no query. */
const MOST_CHARACTERS = 2000;
/** Results shown at once. */
const PAGE = 50;
/** Without one of these there is no word to look for. */
const WORD = /[\p{L}\p{N}]/u;

let searcher: Promise<Searcher> | undefined;

/** Loads the search, once. One that could not be loaded, or is lost, is forgotten: the next try loads another. */
function prepare(home: URL): Promise<Searcher> {
  const forget = () => void (searcher = undefined);
  if (searcher === undefined) (searcher = loadSearcher(home, forget)).catch(forget);
  return searcher;
}

export interface SearchView {
  /** Searches for what stands in the field; resolves when the first results are shown. */
  run(): Promise<void>;
  /** Puts a former query, its results and the place in them back. */
  restore(state: SearchState, scroller: Element): Promise<void>;
}

/** Puts the list of results, and what is said of it, under the form. */
function addResults(root: HTMLElement) {
  const part = <K extends 'p' | 'ol' | 'button'>(name: K, data: string, properties: Partial<HTMLElementTagNameMap[K]>, text = '') => {
    const made = element(name, properties, text);
    made.dataset[data] = '';
    return made;
  };
  const status = part('p', 'searchStatus', { className: 'quiet', role: 'status' });
  const empty = part('p', 'searchEmpty', { hidden: true });
  const entries = part('p', 'searchEntries', { className: 'also' });
  const list = part('ol', 'searchResults', {});
  const more = part('button', 'searchMore', { type: 'button', hidden: true }, 'More results');
  const note = import.meta.env.DEV ? [element('p', { className: 'quiet' }, 'Development: the index is that of the last build.')] : [];
  root.append(element('div', { className: 'search-results' }, ...note, status, empty, entries, list, more));
  return { status, entries, empty, list, more };
}

/**
 * Brings a search form to life.
 * @param root the element that holds the form.
 * @param home address of the title page.
 * @param onFollow called before a result in this tab is followed, with what is needed to come back.
 */
export function attachSearch(root: HTMLElement, home: URL, onFollow: (state: Omit<SearchState, 'scroll'>) => void): SearchView {
  adoptSheet(sheet);
  const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
  const { status, entries, empty, list, more } = addResults(root);
  let current = '';
  /** The number of the search under way: what an earlier one finds is too late. */
  let searches = 0;
  /** Whether other forms of the words are left out, for the query that this was said of. */
  let exactOnly = false;
  let shown: { readonly answer: Answer; readonly rows: Row[]; readonly input: string; readonly limit: number } | undefined;
  /** The list while it is being filled. */
  let filled = Promise.resolve();
  /** The search under way: until its first results are shown, and until its last are. */
  let pending = Promise.resolve();
  let finished = Promise.resolve();

  void prepare(home).catch(() => undefined);

  function run(settled = false, again = false): Promise<void> {
    if (field.value === current) return pending;
    if (!again) exactOnly = false;
    const input = (current = field.value);
    const mine = ++searches;
    const stale = () => searches !== mine;
    if (input.length > MOST_CHARACTERS || !WORD.test(input)) {
      clear();
      if (input.length > MOST_CHARACTERS) status.textContent = `This is too long for a search: ${grouped(input.length)} characters.`;
      return (pending = finished = Promise.resolve());
    }
    let first = true;
    pending = new Promise((resolve) => {
      finished = prepare(home)
        .then((searcher) =>
          stale()
            ? undefined
            : searcher.search({ input, exact: exactOnly, settled }, (found) => {
                if (stale()) return;
                if ('rows' in found) return void shown!.rows.push(...found.rows);
                // What the search before has left goes; what this one has shown stays where it is.
                if (first) list.replaceChildren();
                first = false;
                show({ ...found, rows: [...found.answer.rows], input, limit: PAGE });
                resolve();
              }),
        )
        .catch((error: unknown) => {
          if (!stale()) fail(error);
        })
        .then(resolve);
    });
    return pending;
  }

  function fail(error: unknown): void {
    clear();
    current = '';
    const failed = searches;
    status.textContent = 'Search could not be loaded. Check the connection and try again.';
    const retry = control('Try again', () => void run());
    entries.replaceChildren(retry);
    // Another key may have started another search meanwhile.
    void import('./search-failure.ts').then(
      ({ explain }) => searches === failed && explain(error, status, entries, retry, home),
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

  function show(next: NonNullable<typeof shown>): void {
    shown = next;
    const {
      answer: { status: said, empty: none, total, nearest, entries: entriesFound, query, forms, otherQueries },
      rows,
      limit,
    } = next;
    status.textContent = said;
    const pressed = entries.contains(document.activeElement) ? document.activeElement!.textContent : undefined;
    entries.replaceChildren(
      ...entryLinks(entriesFound, home),
      ...(query.exact ? [control('Other forms too', toggleExact)] : []),
      ...(forms.length > 0
        ? [
            element('span', {}, `Also as ${forms.slice(0, 4).join(', ')}${forms.length > 4 ? ' …' : ''}.`),
            control('Exact form only', toggleExact),
          ]
        : []),
      ...(rows.length > 0 && !nearest ? [control('Every place', () => void everyPlace())] : []),
      ...(rows.length === 0 ? [...otherQueries.map(({ label, input }) => control(label, () => ask(input))), ...waysOn(home)] : []),
    );
    empty.hidden = none === '';
    empty.textContent = none;
    filled = fillList(
      list,
      rows.slice(0, limit),
      (row) => resultRow(row, home, row.others),
      () => shown !== next,
    );
    // What only comes near is shown, and not followed by Enter.
    list.toggleAttribute('data-nearest', nearest);
    more.hidden = total <= limit;
    // The control that had the focus has been made anew, or is gone.
    if (pressed !== undefined)
      ([...entries.querySelectorAll<HTMLElement>('a, button')].find(({ textContent }) => textContent === pressed) ?? field).focus();
  }

  function ask(input: string): void {
    field.value = input;
    field.focus();
    void run();
  }

  async function everyPlace(): Promise<void> {
    const mine = searches;
    // What was pressed may stand with the results of a search that another is about to replace.
    const [{ showEveryPlace }, searcher] = await Promise.all([import('./every-place.ts'), prepare(home), finished.then(() => filled)]);
    if (searches !== mine || shown === undefined) return;
    more.hidden = true;
    await showEveryPlace(list, status, shown.answer.query, searcher, home, () => searches !== mine).catch(
      (error: unknown) => searches !== mine || fail(error),
    );
  }

  function toggleExact(): void {
    exactOnly = !exactOnly;
    current = '';
    void run(true, true);
  }

  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('[data-search-result]')];

  /** The trail that a result's page needs to mark what was found and to know the other hits. */
  function trailFor(link: HTMLAnchorElement): Trail {
    const {
      answer: {
        trail: { words, runs, hits },
      },
      input,
    } = shown!;
    return {
      query: input.trim(),
      words,
      runs,
      hits: hits.map((hit) => hitAddress(new URL(hit, home))),
      at: hitAddress(new URL(link.href)),
    };
  }

  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void run();
  });
  field.addEventListener('compositionend', () => void run());

  root.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const stops: HTMLElement[] = [field, ...links()];
    const place = stops.indexOf(document.activeElement as HTMLElement);
    if (place < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, place + (event.key === 'ArrowDown' ? 1 : -1)))]!.focus();
  });

  const linkOf = (event: Event) => (event.target as Element).closest<HTMLAnchorElement>('ol a[href]');
  root.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link === null || shown === undefined) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return postTrail(trailFor(link));
    setTrail(trailFor(link));
    onFollow({ query: shown.input, followed: link.href });
  });
  // A middle click, or the context menu, may open the result in another tab.
  for (const type of ['auxclick', 'contextmenu']) {
    root.addEventListener(type, (event) => {
      const link = linkOf(event);
      if (link && shown) postTrail(trailFor(link));
    });
  }
  more.addEventListener('click', () => {
    const from = shown!.limit;
    show({ ...shown!, limit: from + PAGE });
    void filled.then(() => links()[from]?.focus());
  });

  async function restore(state: SearchState, scroller: Element): Promise<void> {
    field.value = state.query;
    await run(true);
    await finished;
    await filled;
    scroller.scrollTop = state.scroll;
    [...list.querySelectorAll('a')].find(({ href }) => href === state.followed)?.focus({ preventScroll: true });
  }

  return { run: () => run(), restore };
}
