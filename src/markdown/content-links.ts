import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { resolveContentLink } from '../model/addresses.ts';
import type { ContentLink, SectionRecord } from '../model/types.ts';
import { isOfSite } from './check-link.ts';

/**
 * Puts the base path in front of internal links and images, so that editors write `/sections/x/#p3` whatever the host.
 * @returns each internal link and image as it was written, for the check of its target.
 */
export function addBaseToLinks(tree: Root, slug: string, base: string): Pick<SectionRecord, 'links' | 'images'> {
  const links: ContentLink[] = [];
  const images: ContentLink[] = [];
  visit(tree, (node) => {
    if (node.type === 'image' && isOfSite(node.url)) {
      images.push({ href: node.url, line: node.position?.start.line ?? 1 });
      node.url = base + node.url.slice(1);
    }
    if (node.type !== 'link' && node.type !== 'definition') return;
    const target = resolveContentLink(node.url.normalize('NFC'), slug);
    if (target === undefined) return;
    // As the ids of headings are.
    node.url = node.url.normalize('NFC');
    links.push({ href: node.url, line: node.position?.start.line ?? 1 });
    if (!node.url.startsWith('#')) {
      const [query = ''] = /\?[^#]*/.exec(node.url) ?? [];
      node.url = `${base}${target.path.slice(1)}${query}${target.fragment === '' ? '' : `#${target.fragment}`}`;
    }
  });
  return { links, images };
}
