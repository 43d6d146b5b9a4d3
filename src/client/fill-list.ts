/** Puts rows into a list without holding up the page, and without taking the focus from who moves in it. */

/** Rows put into a list in a frame: more would take a slow machine too long to lay out. */
const IN_A_FRAME = 4;

/** What each row was made from: one that says the same is left as it is. */
const madeFrom = new WeakMap<Element, string>();

/** Where the focus was in a list: the address of its row, which of the row's links, and which row of the list. */
interface Place {
  readonly row: string | undefined;
  readonly link: number;
  readonly index: number;
}

/** Where the focus was when its row went, until it is given back. */
const lost = new WeakMap<Element, Place>();

const linksOf = (item: Element | undefined) => [...(item?.querySelectorAll('a') ?? [])];

function focusIn(list: Element): Place | undefined {
  const active = document.activeElement;
  const items = [...list.children];
  const index = items.findIndex((item) => item.contains(active));
  if (index < 0) return active === document.body ? lost.get(list) : undefined;
  const links = linksOf(items[index]);
  return { row: links[0]?.href, link: links.indexOf(active as HTMLAnchorElement), index };
}

/**
 * Puts rows into a list, a few in each frame, in the place of those that stand there. The focus stays at the row that had it, wherever
 * that goes; where the row is gone it goes to the one in its place.
 * @param stale says whether the list is meanwhile for something else; then nothing more is put into it.
 * @param elsewhere what has the focus where no row is left.
 */
export async function fillList<T>(
  list: HTMLElement,
  rows: readonly T[],
  make: (row: T) => HTMLElement,
  stale: () => boolean,
  elsewhere: HTMLElement,
  inAFrame = IN_A_FRAME,
): Promise<void> {
  let place: Place | undefined;
  const look = () => {
    place = focusIn(list);
    if (place === undefined) lost.delete(list);
    else lost.set(list, place);
  };
  const giveBack = (item: Element | undefined, whichever: boolean) => {
    if (place === undefined || document.activeElement !== document.body) return;
    const links = linksOf(item);
    if (whichever || links[0]?.href === place.row) (links[place.link] ?? links[0] ?? elsewhere).focus();
  };

  look();
  const texts = rows.map((row) => JSON.stringify(row));
  const wanted = new Set(texts);
  const standing = new Map<string, Element>();
  for (const item of [...list.children]) {
    const from = madeFrom.get(item);
    if (from !== undefined && wanted.has(from) && !standing.has(from)) standing.set(from, item);
    else item.remove();
  }
  let next = list.firstElementChild;
  let put = 0;
  for (const [i, from] of texts.entries()) {
    const old = standing.get(from);
    standing.delete(from);
    if (old !== undefined && old === next) {
      next = next.nextElementSibling;
      continue;
    }
    if (put > 0 && put % inAFrame === 0) {
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (stale()) return;
      // The reader may have gone on meanwhile.
      look();
    }
    const item = old ?? make(rows[i]!);
    madeFrom.set(item, from);
    list.insertBefore(item, next);
    put++;
    giveBack(item, false);
  }
  giveBack(list.children[Math.min(place?.index ?? 0, rows.length - 1)], true);
  lost.delete(list);
}
