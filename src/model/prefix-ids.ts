/** A start tag with its attributes; a `>` inside a quoted value does not end it. */
const START_TAG = /<[a-z][^\s/>]*(?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*\s*\/?>/gi;
const ID = /(\s(?:id|for|aria-labelledby|aria-describedby)=")([^"]+)"/g;
const FRAGMENT = /(\shref="#)([^"]+)"/g;

/**
 * HTML of a section with a prefix before each of its ids, and before each link to one of them, so that sections can stand
 * on one page. Text is left as it is.
 */
export function prefixIds(html: string, prefix: string): string {
  return html.replace(START_TAG, (tag) =>
    tag.replace(ID, (_, name, ids: string) => `${name}${ids.split(' ').map((id) => prefix + id).join(' ')}"`)
      .replace(FRAGMENT, `$1${prefix}$2"`),
  );
}
