/** The title of an element that is written in one paragraph with the words below it. */
import type { Nodes, Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from './fault.ts';
import { isTag, allowedParents, type Tag } from './tags.ts';

const TITLES = new Set(['caption', 'figcaption', 'summary']);

/**
 * Markdown ends a paragraph at an empty line alone, so that a `<summary>` in the line above a text is a part of it. That is said once,
 * and the title put where it is meant to be, since no other rule is broken. Runs after lines that hold tags only are settled.
 */
export function settleTitles() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'paragraph', (node, index, parent) => {
      if (parent === undefined || index === undefined || !isTag(parent)) return undefined;
      const title = node.children.find((child): child is Tag & typeof child => isTitle(child, parent));
      if (title === undefined) return undefined;
      const at = node.children.indexOf(title);
      const pieces: Nodes[] = [
        { ...node, children: node.children.slice(0, at) },
        { ...title, type: 'mdxJsxFlowElement', children: title.children as never },
        { ...node, children: node.children.slice(at + 1) },
      ];
      fault(
        file,
        title.position ?? { line: 1, column: 1 },
        `<${title.name}> stands in one paragraph with other words.`,
        hasWords(pieces[0] as Paragraph) ? `Leave an empty line above <${title.name}>.` : `Leave an empty line below </${title.name}>.`,
      );
      const kept = pieces.filter((piece) => piece.type !== 'paragraph' || hasWords(piece));
      parent.children.splice(index, 1, ...(kept as never[]));
      return [SKIP, index + kept.length];
    });
  };
}

const isTitle = (node: Nodes, whole: Tag): boolean =>
  isTag(node) && TITLES.has(node.name ?? '') && allowedParents(node)?.has(whole.name ?? '') === true;

const hasWords = ({ children }: Paragraph): boolean => children.some((child) => child.type !== 'text' || child.value.trim() !== '');
