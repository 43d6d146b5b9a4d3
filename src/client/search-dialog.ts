/** The search dialog of each page: keys, focus, and coming back to it with the back button. Loads with the first wish to search. */
import type { SearchState } from './search-state.ts';
import { attachSearch, type SearchView } from './search-view.ts';

let view: SearchView | undefined;

/** What the dialog returns where it closes because a result on the same page is followed. */
const FOLLOWED = 'followed';

/** Brings the dialog's form to life, once, and starts loading what a search needs. */
export function prepareDialog(dialog: HTMLDialogElement, home: URL): SearchView {
  if (view !== undefined) return view;
  const field = dialog.querySelector('input')!;
  const made = attachSearch(dialog, home, (state) => {
    rememberSearch({ ...state, scroll: dialog.querySelector('.search-results')!.scrollTop, dialog: true });
    const { pathname, hash } = new URL(state.followed);
    if (pathname !== location.pathname) return;
    dialog.close(FOLLOWED);
    if (hash !== location.hash) return;
    // The very paragraph that the address names already: the browser makes no new entry, and tells nobody.
    rememberSearch(undefined);
    setTimeout(async () => (await import('./landing.ts')).landHere(true));
  });
  // Closed by the reader, the search is over: the back button need not return to it.
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== FOLLOWED) rememberSearch(undefined);
  });
  dialog.querySelector('form')!.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { value } = field;
    dialog.returnValue = 'asked';
    await made.run();
    // The reader may have left, or typed on.
    if (dialog.open && dialog.returnValue && field.value === value)
      dialog.querySelector<HTMLAnchorElement>('ol:not([data-nearest]) [data-search-result]')?.click();
  });
  return (view = made);
}

/** Opens the dialog as the reader left it when following a result. */
export async function reopenDialog(dialog: HTMLDialogElement, home: URL, state: SearchState): Promise<void> {
  // The reader has begun another search while this loaded.
  if (dialog.open && dialog.querySelector('input')!.value !== state.query) return;
  if (!dialog.open) dialog.showModal();
  dialog.returnValue = '';
  await prepareDialog(dialog, home).restore(state, dialog.querySelector('.search-results')!);
}

/** Notes the search in this entry of the tab's history, not in its address. */
export function rememberSearch(search: SearchState | undefined): void {
  history.replaceState({ ...(history.state as object | null), search }, '');
}
