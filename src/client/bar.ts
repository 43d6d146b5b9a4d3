/** A bar at the window's lower edge, where nothing of the page has to move for it. */
import sheet from '../styles/bars.css?inline';
import { adoptSheet } from './adopt-sheet.ts';
import { element } from './element.ts';

/** Dresses the bars; also for the page's own place of messages. */
export const dressBars = (): void => adoptSheet(sheet);

/** Puts a bar on the page. */
export function addBar(properties: Partial<HTMLElementTagNameMap['div']>, ...children: (Node | string)[]): HTMLDivElement {
  dressBars();
  const bar = element('div', properties, ...children);
  bar.classList.add('hits');
  document.body.append(bar);
  return bar;
}
