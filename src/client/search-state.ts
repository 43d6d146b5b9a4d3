/** Where the reader was in the results, to come back to: it is kept in the entry of the browser's history. */
export interface SearchState {
  readonly query: string;
  /** Whether other forms of the words were left out. */
  readonly exact: boolean;
  /** Whether every place was listed. */
  readonly places: boolean;
  /** Results or places shown. */
  readonly limit: number;
  readonly scroll: number;
  /** Address of the link that was followed, and which of the list's links it was. */
  readonly followed: string;
  readonly nth: number;
  /** Whether it was in the dialog: the search page has a form of its own besides. */
  readonly dialog: boolean;
}

const linksOf = (list: Element) => [...list.querySelectorAll('a')];

/** The link that is followed, as a state keeps it. */
export const placeOf = (link: HTMLAnchorElement, list: Element): Pick<SearchState, 'followed' | 'nth'> => ({
  followed: link.href,
  nth: linksOf(list).indexOf(link),
});

/** Puts the list where it was, and the focus on the link that was followed. */
export function returnTo({ scroll, followed, nth }: SearchState, list: Element, scroller: Element): void {
  scroller.scrollTop = scroll;
  const all = linksOf(list);
  const same = all.filter(({ href }) => href === followed);
  (same.find((link) => all.indexOf(link) === nth) ?? same[0])?.focus({ preventScroll: true });
}
