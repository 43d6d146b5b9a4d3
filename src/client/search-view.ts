/** The search form and its results, in the dialog and on the search page. Knows no engine. */
import { splitWords } from '../model/text.ts';
import { parseQuery, type Query } from '../model/query.ts';
import { emptySentence, grouped, inReadingOrder, otherForms, statusSentence } from '../model/search-results.ts';
import sheet from '../styles/search-results.css?inline';
import { adoptSheet } from './adopt-sheet.ts';
import { element } from './element.ts';
import { answeringEntries, type SearchAids } from '../model/search-aids.ts';
import { find, type Asked, type Found } from './find.ts';
import { loadEngine, type Engine } from './engine.ts';
import { postTrail } from './post-trail.ts';
import { otherQueries, waysOn } from './search-empty.ts';
import { addressOf, control, entryLinks, resultRows } from './search-rows.ts';
import { hitAddress, setTrail, type Trail } from './trail.ts';

/** Where the reader was in the results, to come back to. */
export interface SearchState {
  readonly query: string;
  readonly scroll: number;
  /** Address of the result that was followed. */
  readonly followed: string;
}

/** After so long without a key the reader has stopped typing. */
const SETTLED_MS = 300;
/** A query of one or two letters waits: what follows decides what it was. */
const SHORT_WAIT_MS = 200;
/** What is longer is no query. */
const MOST_CHARACTERS = 2000;
/** Results shown at once. */
const PAGE = 50;

let engine: Promise<Engine> | undefined;
let prepared: Promise<Asked> | undefined;

/** Forgets an engine that could not be loaded, or is lost: the next search loads another. */
const forget = (): void => void (engine = prepared = undefined);

/** Loads engine and aids, once; what failed may be tried again. */
function prepare(home: URL): Promise<Asked> {
  const get = <T>(path: string) => fetch(new URL(path, home)).then((response) => response.json() as Promise<T>);
  engine ??= loadEngine(home, forget);
  engine.catch(forget);
  prepared ??= Promise.all([engine, get<SearchAids>('search/sections.json')]).then(([engine, aids]): Asked => ({
    engine,
    aids,
    alternatives: async () => (await import('./alternatives.ts')).alternativesFrom(new URL('search/words.json', home)),
  }));
  prepared.catch(() => (prepared = undefined));
  return prepared;
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
  /** Whether other forms of the words are left out, for the query that this was said of. */
  let exactOnly = false;
  let shown: { found: Found; aids: SearchAids; limit: number } | undefined;
  /** The search under way: until its first results are shown, and until its last are. */
  let pending = Promise.resolve();
  let finished = Promise.resolve();

  void prepare(home).catch(() => undefined);

  function run(settled = pause(SETTLED_MS), again = false): Promise<void> {
    if (field.value === current) return pending;
    if (!again) exactOnly = false;
    const input = (current = field.value);
    const stale = () => current !== input;
    const words = input.length > MOST_CHARACTERS ? [] : splitWords(input);
    if (words.length === 0) {
      clear();
      if (input.length > MOST_CHARACTERS) status.textContent = `This is too long for a search: ${grouped(input.length)} characters.`;
      return (pending = Promise.resolve());
    }
    const short = words.length === 1 && words[0]!.fold.length < 3;
    return (pending = (async () => {
      try {
        const asked = await prepare(home);
        if (short) await pause(SHORT_WAIT_MS);
        if (stale()) return;
        await new Promise<void>((resolve, reject) => {
          finished = find({ ...parseQuery(input), exact: exactOnly }, asked, stale, settled, (found) => {
            show({ found, aids: asked.aids, limit: PAGE });
            resolve();
          });
          finished.then(resolve, reject);
        });
      } catch (error) {
        if (stale()) return;
        clear();
        current = '';
        status.textContent = 'Search could not be loaded. Check the connection and try again.';
        const retry = control('Try again', () => void run());
        entries.replaceChildren(retry);
        // Another key may have started another search meanwhile.
        void import('./search-failure.ts').then(
          ({ explain }) => current === '' && explain(error, status, entries, retry, home),
          () => undefined,
        );
      }
    })());
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
      found: { query, results, complete, missing, instead, nearest },
      aids,
      limit,
    } = next;
    const sections = new Set(results.map(({ slug }) => slug)).size;
    status.textContent = statusSentence({ found: results.length, sections, complete, missing, instead, nearest });
    const forms = query.exact || nearest || instead.length > 0 ? [] : otherForms(results.slice(0, PAGE), query);
    const pressed = entries.contains(document.activeElement) ? document.activeElement!.textContent : undefined;
    entries.replaceChildren(
      ...entryLinks(answeringEntries(query.run, aids), home),
      ...(query.exact
        ? [control('Other forms too', toggleExact)]
        : forms.length > 0
          ? [
              element('span', {}, `Also as ${forms.slice(0, 4).join(', ')}${forms.length > 4 ? ' …' : ''}.`),
              control('Exact form only', toggleExact),
            ]
          : []),
      ...(results.length > 0 && !nearest ? [control('Every place', () => void everyPlace(query))] : []),
      ...(results.length === 0 ? [...otherQueries(query, missing, current, askOtherwise), ...waysOn(home)] : []),
    );
    empty.hidden = results.length > 0;
    empty.textContent = results.length > 0 ? '' : emptySentence(query, missing);
    const focused = (document.activeElement as HTMLAnchorElement | null)?.href;
    const rows = resultRows(results.slice(0, limit), results, aids.sections, home, complete);
    list.replaceChildren(...rows);
    // What only comes near is shown, and not followed by Enter.
    list.toggleAttribute('data-nearest', nearest);
    more.hidden = results.length <= limit;
    if (focused)
      links()
        .find(({ href }) => href === focused)
        ?.focus();
    // The control that had the focus has been made anew, or is gone.
    if (pressed !== undefined)
      ([...entries.querySelectorAll<HTMLElement>('a, button')].find(({ textContent }) => textContent === pressed) ?? field).focus();
  }

  function askOtherwise(input: string): void {
    field.value = input;
    field.focus();
    void run();
  }

  async function everyPlace(query: Query): Promise<void> {
    // The search itself may still be on its way to its last results, which would take the list back.
    const [{ showEveryPlace }, asked] = await Promise.all([import('./every-place.ts'), prepare(home), finished]);
    const mine = shown;
    more.hidden = true;
    await showEveryPlace(list, status, query, asked, home, () => shown !== mine);
  }

  function toggleExact(): void {
    exactOnly = !exactOnly;
    current = '';
    void run(Promise.resolve(), true);
  }

  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('[data-search-result]')];

  /** The trail that a result's page needs to mark what was found and to know the other hits. */
  function trailFor(link: HTMLAnchorElement): Trail {
    const {
      found: { results },
      aids,
    } = shown!;
    const forms = results.flatMap(({ text, match }) =>
      match.ranges.map(({ start, end }) => splitWords(text.slice(start, end)).map(({ fold }) => fold)),
    );
    const runs = new Map(forms.filter((form) => form.length > 1).map((form) => [form.join(' '), form]));
    const ordered = inReadingOrder(
      results,
      aids.sections.map(([slug]) => slug),
    );
    return {
      query: current.trim(),
      words: [...new Set(forms.filter((form) => form.length === 1).flat())],
      runs: [...runs.values()],
      hits: ordered.map((result) => hitAddress(addressOf(result, home))),
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
    onFollow({ query: current, followed: link.href });
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
    links()[from]?.focus();
  });

  async function restore(state: SearchState, scroller: Element): Promise<void> {
    field.value = state.query;
    await run(Promise.resolve());
    await finished;
    scroller.scrollTop = state.scroll;
    [...list.querySelectorAll('a')].find(({ href }) => href === state.followed)?.focus({ preventScroll: true });
  }

  return { run: () => run(), restore };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
