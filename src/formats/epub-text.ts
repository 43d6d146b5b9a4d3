/** A section's text as the XHTML of an e-book: the site's ids, numbers that lead to the site, links inside the book where it has their target. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { ElementContent as XmlContent } from 'xast';
import type { TextImage } from './images.ts';
import { footnoteRef, leadOf, linkTarget, paragraphId, placeName, sectionTree } from './section-tree.ts';
import { fullAddresses, keptAddress, type Work } from './work.ts';

/**
 * @param known names of all places of the work.
 * @param imageAt an image of the text by its address; undefined where there is none.
 */
export function epubText(
  work: Work,
  slug: string,
  known: ReadonlySet<string>,
  imageAt: (src: string) => TextImage | undefined,
): XmlContent[] {
  const { full } = fullAddresses(work);
  const tree: Root = { type: 'root', children: sectionTree(work.texts.get(slug)!).children.flatMap(convert) };
  return (toXast(tree) as { children: XmlContent[] }).children;

  function convert(node: Nodes): ElementContent[] {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const { tagName, properties } = node;
    if (tagName === 'input') return [{ type: 'text', value: properties['checked'] ? '☑' : '☐' }];
    const children = node.children.flatMap(convert);
    const id = paragraphId(node);
    if (id !== undefined) leadOf(tagName, children).unshift(numberLink(id), { type: 'text', value: ' ' });
    if (tagName === 'a') return link(node, children);
    if (tagName === 'img') return image(node);
    return [{ type: 'element', tagName, children, properties: kept(node) }];
  }

  function numberLink(id: string): Element {
    const number = id.slice(1);
    return {
      type: 'element',
      tagName: 'a',
      properties: { className: ['number'], href: keptAddress(work, slug, id), ariaLabel: `Paragraph ${number} on the site` },
      children: [{ type: 'text', value: number }],
    };
  }

  function link(node: Element, children: ElementContent[]): ElementContent[] {
    const target = linkTarget(String(node.properties['href'] ?? ''), slug, work.site.base);
    const roles =
      footnoteRef(node) !== undefined
        ? { 'epub:type': 'noteref', role: 'doc-noteref' }
        : node.properties['dataFootnoteBackref'] === undefined
          ? {}
          : { role: 'doc-backlink' };
    const id = node.properties['id'] === undefined ? {} : { id: node.properties['id'] };
    if (target.kind === 'place' && !known.has(placeName(target))) return children;
    const href =
      target.kind === 'elsewhere'
        ? target.url
        : target.kind === 'page'
          ? full(target.path)
          : `${target.slug === slug && target.id !== undefined ? '' : `${target.slug}.xhtml`}${target.id === undefined ? '' : `#${target.id}`}`;
    return [{ type: 'element', tagName: 'a', properties: { ...id, href, ...roles }, children }];
  }

  function image({ properties: { src, alt } }: Element): ElementContent[] {
    const found = imageAt(String(src ?? ''));
    if (found === undefined) return [{ type: 'text', value: `[${String(alt ?? '')}]` }];
    return [{ type: 'element', tagName: 'img', properties: { src: `../images/${found.name}`, alt: String(alt ?? '') }, children: [] }];
  }
}

/** The attributes that mean something in a book. What HTML has given up (`align`) is said as a style. */
function kept({ properties }: Element): Element['properties'] {
  const { id, className, align, dataApart, dataFootnotes, colSpan, rowSpan, start, lang, dir, alt, title, cite, dateTime } = properties;
  const all = {
    id,
    className: dataApart === undefined ? className : 'apart',
    colSpan,
    rowSpan,
    start,
    lang,
    dir,
    alt,
    title,
    cite,
    dateTime,
    style: typeof align === 'string' ? `text-align: ${align}` : properties['style'],
    ...(dataFootnotes !== undefined && { role: 'doc-endnotes' }),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Element['properties'];
}
