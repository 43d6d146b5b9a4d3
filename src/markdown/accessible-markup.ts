import type { Blockquote, ListItem, Nodes, Root, Table, TableCell } from 'mdast';
import type { Properties } from 'hast';
import { visit, SKIP } from 'unist-util-visit';
import { direction, isRightToLeft } from '../model/direction.ts';
import { plainText } from './plain-text.ts';

/** Letters in a line of the narrowest phone: a table whose longest words need more is read by scrolling it sideways. */
const NARROWEST_LINE = 34;

/**
 * What Markdown leaves to the browser, said so that every reader gets it: the direction of a text, the state of a task, which
 * tables are scrolled, how columns are set (a name for the sheet, since `align` is obsolete and `style` forbidden).
 */
export function accessibleMarkup() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (/^(?:paragraph|heading|tableCell)$/.test(node.type)) setDirection(node, plainText(node));
      // Of a list item the paragraph is not always written.
      if (node.type === 'listItem') setDirection(node, plainText(node.children[0] ?? node));
      if (node.type === 'listItem' && typeof node.checked === 'boolean') showState(node, node.checked);
      if (node.type !== 'table') return undefined;
      dressCells(node);
      if (isFromRight(node)) turn(node);
      if (parent === undefined || index === undefined || widthOf(node) <= NARROWEST_LINE) return undefined;
      parent.children[index] = scrolled(node);
      return [SKIP, index + 1];
    });
  };
}

function setProperties(node: Nodes, properties: Properties): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } };
}

function setDirection(node: Nodes, text: string): void {
  const dir = direction(text);
  if (dir) setProperties(node, { dir });
}

/** The box of a task with a name; the one that would be made of `checked` has none. */
function showState(item: ListItem, done: boolean): void {
  item.checked = null;
  setProperties(item, { className: ['task-list-item'] });
  const box = {
    type: 'emphasis' as const,
    children: [],
    data: { hName: 'input', hProperties: { type: 'checkbox', checked: done, disabled: true, ariaLabel: done ? 'Done' : 'To do' } },
  };
  const first = item.children[0];
  if (first?.type === 'paragraph') first.children.unshift(box, { type: 'text', value: ' ' });
  else item.children.unshift({ type: 'paragraph', children: [box] });
}

/** A heading without words is none. Where a column is not set as the text is, its cells say so. */
function dressCells(table: Table): void {
  for (const [i, row] of table.children.entries()) {
    for (const [column, cell] of row.children.entries()) {
      const align = table.align?.[column];
      if (align === 'right' || align === 'center') setProperties(cell, { dataAlign: align });
      if (i === 0 && plainText(cell) === '' && cell.children.every(({ type }) => type !== 'image'))
        cell.data = { ...cell.data, hName: 'td' };
      setDirection(cell, plainText(cell));
    }
  }
  table.align = (table.align ?? []).map(() => null);
}

/** Whether most of its words are: then its first column is the one on the right. `auto` would not look into cells that have it themselves. */
function isFromRight(table: Table): boolean {
  const words = table.children.flatMap(({ children }) => children.map(plainText)).filter((text) => /\p{L}/u.test(text));
  return words.filter(isRightToLeft).length * 2 > words.length;
}

/** Words of the other direction keep theirs. */
function turn(table: Table): void {
  setProperties(table, { dir: 'rtl' });
  for (const { children } of table.children)
    for (const cell of children) if (/\p{L}/u.test(plainText(cell))) setProperties(cell, { dir: 'auto' });
}

/** Letters that a table needs at the least: the longest word of each column, and the room between them. */
function widthOf(table: Table): number {
  const longest = (cell: TableCell | undefined) => Math.max(0, ...(cell ? plainText(cell).split(/\s+/) : []).map((word) => word.length));
  const columns = Math.max(...table.children.map(({ children }) => children.length));
  return Array.from({ length: columns }, (_, i) => 1 + Math.max(...table.children.map(({ children }) => longest(children[i])))).reduce(
    (sum, letters) => sum + letters,
    0,
  );
}

/** A group by itself, that the keyboard reaches and a screen reader names. */
function scrolled(table: Table): Blockquote {
  const [head] = table.children;
  const name = ['Table', head!.children.map(plainText).filter(Boolean).join(', ')].filter(Boolean).join(': ');
  const letters = [...name];
  // A quotation node is the plainest container that mdast has; `hName` decides what is written.
  return {
    type: 'blockquote',
    children: [table],
    data: {
      hName: 'div',
      hProperties: {
        role: 'group',
        ariaLabel: letters.length > 80 ? `${letters.slice(0, 79).join('')}…` : name,
        tabIndex: 0,
        dataWide: '',
      },
    },
  };
}
