/** What keeps the search from working, as far as it can be told, and where to look meanwhile. */
import { waysOn } from './ways-on.ts';

/**
 * Says why the search failed, in the status line, and shows where to look meanwhile.
 * @param answers what holds the control that asks again; the ways on are put behind it.
 */
export function explain(error: unknown, status: HTMLElement, answers: HTMLElement, home: URL): void {
  status.textContent = sentence(error);
  answers.append(...waysOn(home));
}

function sentence(error: unknown): string {
  if (!navigator.onLine) return 'You are offline, and what this search needs has not been loaded yet.';
  if (/WebAssembly|CompileError/i.test(String(error))) {
    return 'The browser, or a rule of the site that serves these pages, does not let the search run.';
  }
  return 'The search could not be loaded: a file of it is missing or blocked. If the site has just been renewed, load the page again.';
}
