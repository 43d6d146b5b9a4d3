/** Where a reader may look where the search has no answer. */

/** Links to names, terms and the whole article: those of these pages that the site has. */
export function waysOn(home: URL): Node[] {
  return ['names/', 'terms/', 'article/'].flatMap((path) => {
    const link = document.querySelector(`.site-footer a[href="${new URL(path, home).pathname}"]`);
    return link === null ? [] : [link.cloneNode(true)];
  });
}
