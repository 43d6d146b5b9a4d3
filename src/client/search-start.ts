/** Watches for the wish to search, and for a landing from a search; loads what either needs. */
import type { SearchState } from './search-state.ts';

/** Loads; where that fails says so in the browser's own way, and tries again with the next key. */
function keepTrying(field: HTMLInputElement, load: () => Promise<unknown>): void {
  field.setCustomValidity('');
  load().catch(() => {
    field.setCustomValidity('Search could not be loaded.');
    field.reportValidity();
    field.oninput = () => {
      field.oninput = null;
      keepTrying(field, load);
    };
  });
}

/** Makes the header's control open the dialog, and comes back to a search or lands from one. */
export function startSearch(): void {
  const control = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  if (control === null || dialog === null || !('showModal' in dialog)) return;
  const home = new URL('../', control.href);
  const load = () => import('./search-dialog.ts');
  const prepare = async () => (await load()).prepareDialog(dialog, home);
  const field = dialog.querySelector('input')!;
  const open = () => {
    if (!dialog.open) dialog.showModal();
    dialog.returnValue = '';
    field.select();
    keepTrying(field, async () => (await prepare()).run());
  };
  control.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  for (const sign of ['pointerenter', 'focus', 'touchstart']) {
    control.addEventListener(sign, () => void prepare().catch(() => 0), { once: true, passive: true });
  }
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open();
    }
  });
  dialog.addEventListener('keydown', (event) => {
    // A search field would keep the first Escape for itself, to clear its text.
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      dialog.close();
    }
  });
  dialog.querySelector('[data-search-close]')!.addEventListener('click', () => dialog.close());

  const page = document.querySelector<HTMLElement>('[data-search-page]');
  if (page) keepTrying(page.querySelector('input')!, async () => (await import('./search-page.ts')).startSearchPage(page, home));

  const arrive = async () => {
    const search = (history.state as { search?: SearchState } | null)?.search;
    if (search?.dialog) return (await load()).reopenDialog(dialog, home, search);
    if (mayHaveTrail()) (await import('./landing.ts')).landHere();
  };
  addEventListener('popstate', () => void arrive());
  addEventListener('hashchange', () => void arrive());
  addEventListener('pageshow', () => void arrive());
}

/** Whether a search may have led here: what it left is read only by what shows it. */
function mayHaveTrail(): boolean {
  try {
    const key = `search${import.meta.env.BASE_URL}`;
    return (sessionStorage.getItem(key) ?? localStorage.getItem(key)) !== null;
  } catch {
    return false;
  }
}
