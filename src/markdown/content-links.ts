import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { resolveContentLink } from '../model/addresses.ts';
import type { ContentLink } from '../model/types.ts';

/**
 * Puts the base path in front of internal links, so that editors write `/sections/x/#p3` whatever the host.
 * @returns each internal link as it was written, for the check of its target.
 */
export function addBaseToLinks(tree: Root, slug: string, base: string): ContentLink[] {
  const links: ContentLink[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const target = resolveContentLink(node.url, slug);
    if (target === undefined) return;
    links.push({ href: node.url, line: node.position?.start.line ?? 1 });
    if (!node.url.startsWith('#')) {
      node.url = `${base}${target.path.slice(1)}${target.fragment === '' ? '' : `#${target.fragment}`}`;
    }
  });
  return links;
}
