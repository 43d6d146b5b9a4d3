/** Lines that hold tags and nothing else: `<span lang="zh">一带一路</span>`. */
import type { Nodes, Paragraph, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from './fault.ts';
import { plainText } from './plain-text.ts';
import { isBlock, isInline, isTag, allowedParents } from './tags.ts';

/**
 * To the parser such a line is a paragraph; to MDX, which renders text with tags, its elements are blocks without one. Here
 * both come to the same, whichever has read the text: elements that belong in a line, with words in them, are a paragraph,
 * with a number like any other; components are blocks, as MDX has them.
 */
export function settleLoneTags() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'paragraph', (node, index, parent) => {
      if (parent === undefined || index === undefined || !node.children.every((child) => isTagLike(child) || isBlank(child)))
        return undefined;
      if (!node.children.some(isTagLike)) return undefined;
      for (const child of node.children)
        if (parent.type === 'root' && isTag(child) && isBlock(child) && allowedParents(child) === undefined)
          sayOneLine(child.name!, child, file);
      parent.children.splice(index, 1, ...(node.children.filter((child) => !isBlank(child)).map((child) => as(child, 'Flow')) as never[]));
      return index;
    });
    visit(tree, (node) => {
      if (HOLDS_PARAGRAPHS.has(node.type)) joinLines(node as Parent);
    });
  };
}

const HOLDS_PARAGRAPHS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Makes one paragraph of the elements that stand in one line, or in lines without an empty one between them. */
function joinLines(parent: Parent): void {
  const runs: Nodes[][] = [];
  for (const node of parent.children) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before !== undefined && fitsLine(before) && fitsLine(node) && startOf(node) <= endOf(before) + 1) run!.push(node);
    else runs.push([node]);
  }
  parent.children = runs.flatMap((run) => (isWords(run) ? [paragraphOf(run)] : run)) as RootContent[];
}

/** Whether a run belongs in a line, and says something. */
const isWords = (run: readonly Nodes[]): boolean => run.some(isTag) && run.every(fitsLine) && run.some((node) => plainText(node) !== '');

function fitsLine(node: Nodes): boolean {
  if (!isTag(node)) return isTagLike(node);
  return (
    (isInline(node) || node.name === null) &&
    node.children.every((child) => child.type !== 'paragraph' && (!isTag(child) || fitsLine(child)))
  );
}

function paragraphOf(run: readonly Nodes[]): Paragraph {
  const children = run.flatMap((node, i) => {
    const before = run[i - 1];
    const apart = before !== undefined && node.position?.start.offset !== before.position?.end.offset;
    return [...(apart ? [{ type: 'text', value: startOf(node) === endOf(before) ? ' ' : '\n' }] : []), as(node, 'Text')];
  }) as Paragraph['children'];
  return { type: 'paragraph', children, position: { start: run[0]!.position!.start, end: run.at(-1)!.position!.end } };
}

const startOf = (node: Nodes): number => node.position?.start.line ?? 0;
const endOf = (node: Nodes): number => node.position?.end.line ?? 0;

const isTagLike = (node: Nodes): boolean => isTag(node) || node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';

/** The same node in a line of text or on its own; within an element that stands in a line everything does. */
function as(node: Nodes, place: 'Flow' | 'Text'): Nodes {
  const type = node.type.replace(/^(mdx(?:Jsx)?)(?:Flow|Text)/, `$1${place}`);
  const children = isTag(node) && place === 'Text' ? { children: node.children.map((child) => as(child, place)) } : {};
  return { ...node, ...children, type } as Nodes;
}

/** A block that is written like a word would pass for a paragraph in one place and for none in another. */
function sayOneLine(name: string, node: Nodes, file: VFile): void {
  fault(
    file,
    node.position ?? { line: 1, column: 1 },
    `<${name}> stands in one line with what it holds.`,
    `Put <${name}> and </${name}> on lines of their own; a paragraph, list, table or quotation is written as Markdown.`,
  );
}
