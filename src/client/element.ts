/** Elements of the page, made by scripts, and how what stands in one is read out. */

/** Makes an element with properties and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Milliseconds in which nothing else has come by: while a reader types each key has its count, and after a landing the new focus is read. */
const SETTLED_MS = 600;

/**
 * Shows something at once in a live region, and has it read out later, unless something else has come by then: what is hidden from
 * screen readers comes in anew. A region that is switched on with its words already in it stays silent in some.
 */
export function readOut(region: HTMLElement, ...children: (Node | string)[]): void {
  const hidden = element('span', { ariaHidden: 'true' }, ...children);
  region.replaceChildren(hidden);
  setTimeout(() => hidden.replaceWith(...hidden.childNodes), SETTLED_MS);
}
