import type { Say } from './fault.ts';
import { isTag, type Tag } from './tags.ts';

/** The cells of a table that span rows and columns: none beyond its rows, none over another, a cell for each column (HTML Standard, 4.9.12). */
export function checkGrid(table: Tag, say: Say): void {
  const begun = new Set<number>();
  let width = 0;
  for (const rows of groupsOf(table)) {
    /** By column: rows that a cell from above still takes. */
    let taken: number[] = [];
    for (const [index, row] of rows.entries()) {
      let column = 0;
      for (const cell of partsOf(row, /^t[dh]$/)) {
        while ((taken[column] ?? 0) > 0) column++;
        begun.add(column);
        const left = rows.length - index;
        const high = spanOf(cell, 'rowspan') || left;
        if (high > left) say(cell, 'A cell spans more rows than there are.', 'Correct its "rowspan".');
        const end = column + spanOf(cell, 'colspan');
        if (taken.slice(column, end).some((rest) => rest > 0))
          say(cell, 'A cell lies over another one.', 'Correct the "colspan" or "rowspan" of one of them.');
        while (column < end) taken[column++] = high;
      }
      width = Math.max(width, taken.length);
      taken = Array.from(taken, (rest = 0) => Math.max(0, rest - 1));
    }
  }
  if (begun.size < width) say(table, 'A column of the table has no cell that begins in it.', 'Correct the "colspan" of the cells over it.');
}

const partsOf = (whole: Tag, name: RegExp): Tag[] =>
  (whole.children as Tag[]).filter((child) => isTag(child) && name.test(child.name ?? ''));

/** No cell reaches from the head into the body. */
const groupsOf = (table: Tag): Tag[][] =>
  [partsOf(table, /^tr$/), ...partsOf(table, /^(?:thead|tbody)$/).map((group) => partsOf(group, /^tr$/))].filter(
    ({ length }) => length > 0,
  );

/** What is no number was said of the attribute. */
function spanOf({ attributes }: Tag, name: string): number {
  const attribute = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof attribute?.value === 'string' && /^\d{1,3}$/.test(attribute.value) ? Number(attribute.value) : 1;
}
