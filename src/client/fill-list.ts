/** Puts rows into a list without holding up the page. */

/** Rows put into a list in a frame: more would take a slow machine too long to lay out. */
const IN_A_FRAME = 4;

/** What each row was made from: one that says the same is left as it is. */
const madeFrom = new WeakMap<Element, string>();

/**
 * Puts rows into a list, a few in each frame, in the place of those that stand there. The focus stays at the link that had it.
 * @param stale says whether the list is meanwhile for something else; then nothing more is put into it.
 */
export async function fillList<T>(
  list: HTMLElement,
  rows: readonly T[],
  make: (row: T) => HTMLElement,
  stale: () => boolean,
  inAFrame = IN_A_FRAME,
): Promise<void> {
  const focusedLink = () => (list.contains(document.activeElement) ? (document.activeElement as HTMLAnchorElement).href : undefined);
  let focused = focusedLink();
  while (list.children.length > rows.length) list.lastElementChild!.remove();
  let made = 0;
  for (const [i, row] of rows.entries()) {
    const from = JSON.stringify(row);
    const old = list.children[i];
    if (old !== undefined && madeFrom.get(old) === from) continue;
    if (made > 0 && made % inAFrame === 0) {
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (stale()) return;
      // The reader may have gone on meanwhile.
      focused = focusedLink() ?? focused;
    }
    const item = make(row);
    madeFrom.set(item, from);
    if (old === undefined) list.append(item);
    else old.replaceWith(item);
    made++;
    if (focused !== undefined && document.activeElement === document.body) {
      [...list.querySelectorAll('a')].find(({ href }) => href === focused)?.focus();
    }
  }
}
