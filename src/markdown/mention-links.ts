import type { Link, Nodes, Parent, PhrasingContent, Text } from 'mdast';
import type { Mention } from '../model/mentions.ts';
import { isTag } from './tags.ts';

/** Turns the first mention of each entry in a paragraph's blocks into a link to the entry. */
export type MentionLinks = (blocks: readonly Nodes[]) => void;

/** Text in these stays as it is: it leads elsewhere, or is no running text. */
const CLOSED = new Set(['link', 'linkReference', 'footnoteReference', 'inlineCode', 'code', 'image']);

/**
 * @param find the places of terms and names in a text; a key is the entry's page and id, `terms#soft-connectivity`.
 * @param base of the site, normalised.
 */
export function makeMentionLinks(find: (text: string) => readonly Mention[], base: string): MentionLinks {
  return (blocks) => {
    const seen = new Set<string>();
    for (const block of blocks) mark(block, seen);
  };

  function mark(node: Nodes, seen: Set<string>): void {
    if (!('children' in node) || CLOSED.has(node.type) || (isTag(node) && node.name === 'a')) return;
    (node as Parent).children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
      if (child.type === 'text') return split(child, seen);
      mark(child, seen);
      return [child];
    }) as Parent['children'];
  }

  function split({ value }: Text, seen: Set<string>): PhrasingContent[] {
    const pieces: PhrasingContent[] = [];
    let at = 0;
    for (const { key, start, end } of find(value)) {
      if (seen.has(key)) continue;
      seen.add(key);
      const [page, id] = key.split('#');
      const link: Link = {
        type: 'link',
        url: `${base}${page}/#${id}`,
        data: { hProperties: { dataM: '' } },
        children: [{ type: 'text', value: value.slice(start, end) }],
      };
      pieces.push({ type: 'text', value: value.slice(at, start) }, link);
      at = end;
    }
    pieces.push({ type: 'text', value: value.slice(at) });
    return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
  }
}
