/** A numbered paragraph of the page, as a reader means it by pointing at something in it. */
export interface NumberedParagraph {
  readonly element: HTMLElement;
  readonly slug: string;
  /** `3`, or `3a`. */
  readonly number: string;
}

/** The numbered paragraph that a node stands in, on a section's page, a page of an earlier edition or the whole-article page. */
export function paragraphOf(node: Node | null): NumberedParagraph | undefined {
  const inside = node instanceof Element ? node : node?.parentElement;
  const element = inside?.closest<HTMLElement>('main article :is(p, div)[id]');
  const [, among, number] = /^(?:(.+)-)?p(\d+[a-z]*)$/.exec(element?.id ?? '') ?? [];
  const slug = among ?? /\/sections\/([^/]+)\/(?:index\.html)?$/.exec(location.pathname)?.[1];
  return element && number !== undefined && slug !== undefined ? { element, slug, number } : undefined;
}
