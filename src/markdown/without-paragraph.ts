/** What is said of a block that no paragraph stands above: it would have no number. */
import type { RootContent } from 'mdast';
import type { Problem } from '../model/types.ts';

const BLOCK_NAMES: Record<string, string> = {
  blockquote: 'quotation',
  code: 'code block',
  mdxJsxFlowElement: 'component',
  paragraph: 'figure',
  thematicBreak: 'rule',
};

/** @param written the source from the block on. */
export function withoutParagraph(node: RootContent, written: string): Pick<Problem, 'what' | 'remedy'> {
  const [number] = node.type === 'list' ? (/^\d+[.)]/.exec(written) ?? []) : [];
  return {
    what: `A ${BLOCK_NAMES[node.type] ?? node.type} stands before any paragraph.`,
    remedy:
      'Put a paragraph in front of it: it then belongs to that paragraph and shares its number.' +
      (number === undefined ? '' : ` If a number is meant that begins a sentence, write ${number.slice(0, -1)}\\${number.slice(-1)}`),
  };
}

/** A rule, keys with values, and another rule or what Markdown takes for the line below a heading. */
export const isFrontMatter = (node: RootContent, written: string): boolean =>
  node.type === 'thematicBreak' && /^---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n)+---[ \t]*(?:\r?\n|$)/.test(written);

export const FRONT_MATTER_TWICE = {
  what: 'A second block of front matter stands here.',
  remedy: 'Front matter stands once, at the very top of the file: write its keys there, and remove this block.',
} as const;
