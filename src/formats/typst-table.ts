/** A table as the typesetter takes it: each cell with its place, since rows may be short and cells span (HTML Standard, 4.9.12). */
import type { Element, ElementContent } from 'hast';
import { breakable, fitColumns } from './typst-columns.ts';
import type { TypstNode } from './typst-data.ts';
import { blockDirection } from './typst-direction.ts';

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly align: string;
  readonly head: boolean;
  readonly dir?: 'ltr' | 'rtl';
  readonly c: readonly TypstNode[];
}

/** @param inside what an element holds, for the typesetter. */
export function typstTable(table: Element, inside: (node: Element) => TypstNode[]): TypstNode[] {
  const parts = elements(table);
  const head = rowsOf(parts.filter(({ tagName }) => tagName === 'thead'));
  const heads = placeCells(head, 0, true, inside);
  const rest = parts
    .filter(({ tagName }) => tagName === 'tbody')
    .reduce<{ cells: Cell[]; y: number }>(
      ({ cells, y }, body) => {
        const rows = rowsOf([body]);
        return { cells: [...cells, ...placeCells(rows, y, false, inside)], y: y + rows.length };
      },
      { cells: [], y: head.length },
    ).cells;
  const cells = [...heads, ...rest];
  const count = cells.reduce((most, { x, colspan }) => Math.max(most, x + colspan), 1);
  const fit = fitColumns(count, cells);
  const fitted = (cell: Cell): Cell => {
    if (!fit.hyphenate || !Array.isArray(fit.columns)) return cell;
    const room = (fit.columns as number[]).slice(cell.x, cell.x + cell.colspan).reduce((sum, width) => sum + width, 0);
    return { ...cell, c: breakable(cell.c, room) };
  };
  const captions = parts
    .filter(({ tagName }) => tagName === 'caption')
    .map((caption) => ({ t: 'caption', ...blockDirection(caption), c: inside(caption) }));
  return [
    ...captions,
    { t: 'table', ...blockDirection(table), ...fit, headRows: head.length, head: heads.map(fitted), rest: rest.map(fitted) },
  ];
}

const elements = ({ children }: { children: readonly ElementContent[] }): Element[] =>
  children.filter((child): child is Element => child.type === 'element');

const rowsOf = (groups: readonly Element[]): Element[] => groups.flatMap(elements).filter(({ tagName }) => tagName === 'tr');

/** The cells of a group of rows: none reaches beyond it. @param top of the first row. */
function placeCells(rows: readonly Element[], top: number, inHead: boolean, inside: (node: Element) => TypstNode[]): Cell[] {
  /** By column: the row before which a cell from above ends. */
  const taken: number[] = [];
  return rows.flatMap((row, y) => {
    let x = 0;
    return elements(row).map((cell): Cell => {
      while ((taken[x] ?? 0) > y) x++;
      const colspan = Number(cell.properties['colSpan'] ?? 1);
      const rowspan = Math.min(Number(cell.properties['rowSpan'] ?? 1) || Infinity, rows.length - y);
      const at = x;
      for (const end = x + colspan; x < end; x++) taken[x] = y + rowspan;
      return {
        x: at,
        y: top + y,
        colspan,
        rowspan,
        align: alignOf(cell),
        head: inHead || cell.tagName === 'th',
        ...blockDirection(cell),
        c: inside(cell),
      };
    });
  });
}

function alignOf({ properties }: Element): string {
  const align = properties['align'] ?? /text-align:\s*(\w+)/.exec(String(properties['style'] ?? ''))?.[1];
  return typeof align === 'string' ? align : 'start';
}
