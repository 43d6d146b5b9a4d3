/** The blocks of a text, and what stands between them, for a form that has no rules of HTML's own. */
import type { Element, ElementContent } from 'hast';

/** Elements that may hold text and blocks beside one another, each of which is set as a paragraph. */
export const OF_BLOCKS = new Set(['aside', 'blockquote', 'dd', 'details', 'div', 'figure', 'section']);

const BLOCK =
  /^(?:aside|blockquote|caption|d[dlt]|details|div|figcaption|figure|h[1-6r]|li|ol|p|pre|section|summary|table|tbody|t[dhr]|thead|ul)$/;

export const isBlock = (node: ElementContent): boolean => node.type === 'element' && BLOCK.test(node.tagName);
const isBlank = (node: ElementContent): boolean => node.type === 'text' && /^\s*$/.test(node.value);

/** What an element holds, as blocks: text between them is a paragraph. */
export function asBlocks({ children }: Element): ElementContent[] {
  const runs: ElementContent[][] = [];
  for (const child of children) {
    const last = runs.at(-1)?.[0];
    if (last && !isBlock(last) && !isBlock(child)) runs.at(-1)!.push(child);
    else runs.push([child]);
  }
  return runs
    .filter((run) => !run.every(isBlank))
    .map((run) => (isBlock(run[0]!) ? run[0]! : { type: 'element', tagName: 'p', properties: {}, children: run }));
}

/** Blanks at the ends of a block, beside one, and at a line's break are none (CSS Text 3, 4.1.1). */
export function trimmed({ tagName, children }: Element): ElementContent[] {
  const ends = (node: ElementContent | undefined) => (node === undefined ? BLOCK.test(tagName) : isBlock(node) || isBreak(node));
  return children.flatMap((child, i): ElementContent[] => {
    if (child.type !== 'text') return [child];
    const start = ends(children[i - 1]) ? child.value.replace(/^[ \t\r\n]+/, '') : child.value;
    const value = ends(children[i + 1]) ? start.replace(/[ \t\r\n]+$/, '') : start;
    return value === '' ? [] : [{ ...child, value }];
  });
}

const isBreak = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'br';
