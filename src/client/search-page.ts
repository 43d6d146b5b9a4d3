/** The search page: the same form, with its query in the address, so that it can be sent to someone. */
import type { SearchState } from './search-state.ts';
import { attachSearch } from './search-view.ts';
import { rememberSearch } from './search-dialog.ts';

/** Brings the page's form to life and answers the query of its address. */
export function startSearchPage(root: HTMLElement, home: URL): void {
  const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
  const view = attachSearch(root, home, (state) => {
    writeAddress(state.query);
    rememberSearch({ ...state, scroll: document.scrollingElement!.scrollTop, dialog: false });
  });
  /** The query of the address as it was last looked at. */
  let inAddress = queryIn(location);
  /** Puts a search that was meant into the address: each one is an entry of the tab's history, typing makes none. */
  const writeAddress = (query: string) => {
    inAddress = query === '' ? null : query;
    const url = new URL(location.href);
    const before = url.searchParams.get('q');
    if (query === (before ?? '')) return;
    if (query === '') url.searchParams.delete('q');
    else url.searchParams.set('q', query);
    if (before === null) history.replaceState(history.state, '', url);
    else history.pushState(null, '', url);
  };
  addEventListener('popstate', ({ state }) => {
    const asked = queryIn(location);
    // The way to another place of this page: what is being typed stays.
    if (asked === inAddress) return;
    inAddress = asked;
    const kept = searchIn(state);
    if (kept !== undefined) return void view.restore(kept, document.scrollingElement!);
    field.value = asked ?? '';
    void view.run(true);
  });
  root.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    writeAddress(field.value);
    void view.run();
  });
  const asked = queryIn(location);
  const state = searchIn(history.state);
  // Before this ran a reader may have begun to type.
  const focused = document.activeElement === field;
  const typing = field.value !== '';
  if (asked !== null && !typing) field.value = asked;
  // Who has only gone into the field means to write another query, not to lengthen this one.
  if (focused && !typing) field.select();
  if (state !== undefined && !typing) void view.restore(state, document.scrollingElement!);
  else if (field.value !== '') void view.run(!typing);
}

const queryIn = ({ search }: Location): string | null => new URLSearchParams(search).get('q');

/** The search of this page that an entry of the history keeps. */
function searchIn(state: unknown): SearchState | undefined {
  const kept = (state as { search?: SearchState } | null)?.search;
  return kept?.dialog === false ? kept : undefined;
}
