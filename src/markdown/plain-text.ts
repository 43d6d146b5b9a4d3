import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

const BLOCKS = new Set(['paragraph', 'listItem', 'list', 'tableRow', 'tableCell', 'blockquote']);

/** Plain text of a node as readers see it: its blocks (list items, cells) joined by a space, white space folded. */
export function plainText(node: Nodes): string {
  if ('children' in node && node.children.some((child) => BLOCKS.has(child.type))) {
    return node.children.map((child) => plainText(child as Nodes)).filter(Boolean).join(' ');
  }
  return toString(node, { includeImageAlt: false, includeHtml: false }).replace(/\s+/g, ' ').trim();
}
