import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { accessibleMarkup } from './accessible-markup.ts';
import { checkText } from './check-text.ts';
import { joinLines } from './join-lines.ts';
import { settleLoneTags } from './lone-tags.ts';
import { nameNotes } from './note-names.ts';
import { numberParagraphs, type NumberingOptions } from './number-paragraphs.ts';
import { settleTitles } from './settle-titles.ts';

/**
 * The remark plugins of a section's text. Order is significant: GFM makes the tables and footnotes that numbering gathers; the text
 * is checked as it was written, and dressed when its links and numbers are in it.
 */
export function sectionPlugins(
  options: NumberingOptions,
): [
  typeof remarkGfm,
  typeof settleLoneTags,
  typeof settleTitles,
  () => typeof checkText,
  typeof joinLines,
  typeof nameNotes,
  [typeof numberParagraphs, NumberingOptions],
  typeof dropComments,
  typeof accessibleMarkup,
] {
  return [
    remarkGfm,
    settleLoneTags,
    settleTitles,
    () => checkText,
    joinLines,
    nameNotes,
    [numberParagraphs, options],
    dropComments,
    accessibleMarkup,
  ];
}

/** Removes MDX comments, which would else be the only trace of MDX in most files. Runs after numbering: heading ids stand in comments. */
function dropComments() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return;
      const program = node.data?.estree;
      if (program?.body.length !== 0 || parent === undefined || index === undefined) return;
      parent.children.splice(index, 1);
      return index;
    });
  };
}
