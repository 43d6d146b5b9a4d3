import type { Nodes } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx-expression';
import { toString } from 'mdast-util-to-string';
import { isBlock, isReading, isTag } from './tags.ts';

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'list',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'code',
  'footnoteDefinition',
  'mdxJsxFlowElement',
]);

const standsApart = (node: Nodes): boolean => BLOCKS.has(node.type) || (isTag(node) && isBlock(node));

/** Plain text of a node as readers see it: its blocks (list items, cells) joined by a space, white space folded. */
export function plainText(node: Nodes): string {
  // It stands at the foot of the page.
  if (node.type === 'footnoteDefinition') return '';
  if ('children' in node && node.children.some(standsApart)) {
    return node.children
      .map((child) => plainText(child as Nodes))
      .filter(Boolean)
      .join(' ');
  }
  return inlineText(node).replace(/\s+/g, ' ').trim();
}

/** What an expression that is a text in quotation marks, or a number, comes to; undefined for any other, and for a comment. */
export function literalOf(node: MdxFlowExpression | MdxTextExpression): string | undefined {
  const [statement] = node.data?.estree?.body ?? [];
  if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'Literal') return undefined;
  const { value } = statement.expression;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A line's end is a space to whom does not see it; of a comment nothing is seen; a reading would part the letters that it stands by. */
function inlineText(node: Nodes): string {
  if (isTag(node) && isReading(node)) return '';
  if (node.type === 'break' || (node.type === 'mdxJsxTextElement' && node.name === 'br')) return ' ';
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return literalOf(node) ?? '';
  if ('children' in node) return node.children.map((child) => inlineText(child as Nodes)).join('');
  return toString(node, { includeImageAlt: false, includeHtml: false });
}
