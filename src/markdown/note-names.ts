import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Names the notes so that an address has no need to escape them: a letter of another script by its code point between points,
 * `[^注]` as `.6ce8.`. Else the address of a note and the id that it leads to would be spelt in two ways, here and in the book.
 */
export function nameNotes() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
        node.identifier = node.identifier.toLowerCase().replace(/[^a-z0-9_-]/gu, (sign) => `.${sign.codePointAt(0)!.toString(16)}.`);
    });
  };
}
