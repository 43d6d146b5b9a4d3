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
  /** Puts a search that was meant into the address: each one is an entry of the tab's history, typing makes none. */
  const writeAddress = (query: string) => {
    const url = new URL(location.href);
    const before = url.searchParams.get('q');
    if (query === (before ?? '')) return;
    if (query === '') url.searchParams.delete('q');
    else url.searchParams.set('q', query);
    if (before === null) history.replaceState(history.state, '', url);
    else history.pushState(null, '', url);
  };
  addEventListener('popstate', () => {
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    void view.run(true);
  });
  root.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    writeAddress(field.value);
    void view.run();
  });
  const asked = new URLSearchParams(location.search).get('q');
  const state = (history.state as { search?: SearchState } | null)?.search;
  // Before this ran a reader may have begun to type.
  const typing = document.activeElement === field && field.value !== '';
  if (asked !== null && !typing) field.value = asked;
  if (state?.dialog === false && !typing) void view.restore(state, document.scrollingElement!);
  else if (field.value !== '') void view.run(!typing);
}
