/** An opening or closing tag with its attributes; a `>` inside a quoted value does not end it. */
export const TAG = /<\/?[a-z][^\s/>]*(?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*\s*\/?>/gi;
const IDS = /(\s(?:id|for|aria-labelledby|aria-describedby)=")([^"]+)"/g;
const FRAGMENT = /(\shref="#)([^"]+)"/g;
/** Where a paragraph went: on a page that has all sections its former id stands where its text is. */
const MOVED_NOTE = /<p id="[^"]*" data-gone="moved">[^]*?<\/p>\n?/g;
const HEADING = /^(<\/?h)([2-6])/i;

/**
 * HTML of a section made fit to stand with others on one page: a prefix before each of its ids and before each link to
 * one of them, and its headings, which begin at level 2, below the level of its title. Text is left as it is.
 * @param level of the heading that is the section's title on that page, 1 to 6.
 */
export function embedSection(html: string, prefix: string, level: number): string {
  return html.replace(MOVED_NOTE, '').replace(TAG, (tag) =>
    tag.includes(' data-alias="whole"')
      ? tag
      : tag
          .replace(HEADING, (_, start: string, own: string) => `${start}${Math.min(6, Number(own) + level - 1)}`)
          .replace(
            IDS,
            (_, name: string, ids: string) =>
              `${name}${ids
                .split(' ')
                .map((id) => prefix + id)
                .join(' ')}"`,
          )
          .replace(FRAGMENT, `$1${prefix}$2"`),
  );
}
