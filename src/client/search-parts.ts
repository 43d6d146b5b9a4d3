import sheet from '../styles/search-results.css?inline';
import { adoptSheet } from './adopt-sheet.ts';
import { element, readOut } from './element.ts';

/** Puts the list of results, and what is said of it, under the form. */
export function addResults(root: HTMLElement) {
  adoptSheet(sheet);
  const part = <K extends 'p' | 'ol' | 'button'>(name: K, data: string, properties: Partial<HTMLElementTagNameMap[K]>, text = '') => {
    const made = element(name, properties, text);
    made.dataset[data] = '';
    return made;
  };
  const status = part('p', 'searchStatus', { className: 'quiet', role: 'status' });
  const empty = part('p', 'searchEmpty', { hidden: true });
  const entries = part('p', 'searchEntries', { className: 'also' });
  const list = part('ol', 'searchResults', {});
  const more = part('button', 'searchMore', { type: 'button', hidden: true });
  const note = import.meta.env.DEV ? [element('p', { className: 'quiet' }, 'Development: the index is that of the last build.')] : [];
  root.append(element('div', { className: 'search-results' }, ...note, status, empty, entries, list, more));
  /** Shows a count at once, and has it read out when the reader has stopped typing. */
  const say = (text: string) => readOut(status, text);
  return { status, entries, empty, list, more, say };
}
