import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { articleId, makeAddresses, resolveContentLink } from '../model/addresses.ts';

/** Where a link in a section's text leads: to a place in the article, to another page of the site, or to elsewhere. */
export type LinkTarget =
  | { readonly kind: 'place'; readonly slug: string; readonly id: string | undefined }
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'elsewhere'; readonly url: string };

/**
 * A section's text without what belongs to the page alone: no numbers, no links to the lists of terms and names, no links to
 * earlier wordings. Its paragraphs and headings keep their ids.
 * @param html as the page shows it.
 */
export function sectionTree(html: string): Root {
  const root = fromHtml(html, { fragment: true });
  root.children = clean(root.children) as RootContent[];
  return root;
}

const has = (node: Element, name: string): boolean => node.properties[name] !== undefined;

function clean(children: readonly Nodes[]): ElementContent[] {
  return children.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || DROPPED.has(node.tagName)) return [];
    if (has(node, 'dataNumber') || has(node, 'dataChanged')) return [];
    // Former ids lead here still; those that only the page of the whole has do not.
    if (node.properties['dataAlias'] === 'whole') return [];
    const inside = clean(node.children);
    if (has(node, 'dataM') || has(node, 'dataWide')) return inside;
    const { dataAlign: align, ...properties } = node.properties;
    return [{ ...node, properties: typeof align === 'string' ? { ...properties, align } : properties, children: inside }];
  });
}

const DROPPED = new Set(['script', 'style', 'template', 'button']);

/** A section's footnotes by the ids that references lead to, without the way back. */
export function footnotesOf(tree: Root): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  visit(tree, 'element', (list) => {
    if (list.properties['dataFootnotes'] === undefined) return;
    visit(list, 'element', (node, index, parent) => {
      const { id, dataFootnoteBackref } = node.properties;
      if (node.tagName === 'li' && typeof id === 'string') notes.set(id, node);
      if (dataFootnoteBackref === undefined || parent === undefined || index === undefined) return undefined;
      parent.children.splice(index, 1);
      return index;
    });
  });
  return notes;
}

/** Id of the footnote that a link is the mark of. */
export const footnoteRef = ({ properties: { dataFootnoteRef, href } }: Element): string | undefined =>
  dataFootnoteRef === undefined ? undefined : String(href).replace(/^.*#/, '');

/** Whether a node is a numbered paragraph, or the notice of one that is gone. */
export const paragraphId = (node: Nodes): string | undefined => {
  const id = node.type === 'element' ? node.properties['id'] : undefined;
  return typeof id === 'string' && /^p\d/.test(id) ? id : undefined;
};

/** Where the words of a numbered paragraph begin: in itself, or in the first of its blocks. */
export function leadOf(tagName: string, children: ElementContent[]): ElementContent[] {
  const first = tagName === 'p' ? undefined : children.find((child) => child.type === 'element' && child.tagName === 'p');
  return first?.type === 'element' ? first.children : children;
}

/**
 * What a link in the text of a section leads to.
 * @param base of the site, normalised, which the text's links have in front.
 */
export function linkTarget(href: string, slug: string, base: string): LinkTarget {
  const inside = resolveContentLink(href.startsWith(base) ? `/${href.slice(base.length)}` : href, slug);
  if (inside === undefined) return { kind: 'elsewhere', url: href };
  const [, section] = /^\/sections\/([^/]+)\/$/.exec(inside.path) ?? [];
  if (section !== undefined) return { kind: 'place', slug: section, id: inside.fragment || undefined };
  const path = makeAddresses(base).file(inside.path.replace(/^\//, '')) + (inside.fragment && `#${inside.fragment}`);
  return { kind: 'page', path };
}

/** Name of a place over the whole work, as on the whole-article page: `mechanisms-p2`. */
export const placeName = ({ slug, id }: Extract<LinkTarget, { kind: 'place' }>): string => articleId(slug, id);

const ID = /<[^>]* id="([^"]+)"(?! data-alias="whole")/g;

/** Names of all places of a work that a link can lead to. @param texts HTML by slug. */
export function placesOf(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...texts].flatMap(([slug, html]) => [slug, ...[...html.matchAll(ID)].map(([, id]) => articleId(slug, id))]));
}
