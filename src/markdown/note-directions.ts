import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { isRightToLeft } from '../model/direction.ts';

/**
 * Sets the number of a note on the side where its words begin. The list of notes is made of them at the end, from nothing that could
 * be dressed before; and `auto` would not look into paragraphs that have it themselves.
 */
export function noteDirections() {
  return (tree: Root): void => {
    visit(tree, 'element', (list) => {
      if (list.properties['dataFootnotes'] === undefined) return;
      visit(list, 'element', (note: Element) => {
        if (note.tagName === 'li' && note.properties['id'] !== undefined && isRightToLeft(toString(note))) note.properties['dir'] = 'rtl';
      });
    });
  };
}
