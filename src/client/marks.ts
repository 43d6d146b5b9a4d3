/** The marks on words that were searched or linked to: a highlight that leaves the text as it is. */
import sheet from '../styles/marks.css?inline';
import { adoptSheet } from './adopt-sheet.ts';

const NAME = 'search';

/** Marks these stretches, and no others. Older browsers show the paragraph alone. */
export function mark(ranges: readonly globalThis.Range[]): void {
  if (!('highlights' in CSS)) return;
  adoptSheet(sheet);
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

export function clearMarks(): void {
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
}
