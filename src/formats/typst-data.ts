/** The text as the plain tree that article.typ walks. */
import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { footnoteRef, footnotesOf, linkTarget, paragraphId, placeName, sectionTree } from './section-tree.ts';
import { fullAddresses, keptAddress, type Work } from './work.ts';

/** A stretch of text, or an element: `t` its tag, `c` what it holds, the rest what its tag needs. */
export type TypstNode = string | { readonly t: string; readonly c?: readonly TypstNode[]; readonly [key: string]: unknown };

/** Name by which the typesetter finds an image; undefined where the site has no file at its address. */
export type ImageAt = (path: string) => string | undefined;

/**
 * @param level of the section's title; its own headings stand below it, none skipping a level (PDF/UA-1, 7.4.2).
 * @param known names of all places of the work: a link to another one is left as its words.
 */
export function typstBlocks(work: Work, slug: string, level: number, known: ReadonlySet<string>, imageAt: ImageAt): TypstNode[] {
  const { full } = fullAddresses(work);
  const tree = sectionTree(work.texts.get(slug)!);
  const notes = footnotesOf(tree);
  const noted = new Set<string>();
  let deepest = level;
  return tree.children.flatMap((node): TypstNode[] => {
    if (node.type !== 'element') return [];
    const id = paragraphId(node);
    if (id !== undefined) {
      const children = node.tagName === 'p' ? [{ ...node, properties: {} }] : node.children.filter(({ type }) => type === 'element');
      return [
        {
          t: 'numbered',
          number: id.slice(1),
          label: placeName({ kind: 'place', slug, id }),
          url: keptAddress(work, slug, id),
          apart: node.properties['dataApart'] !== undefined,
          c: children.flatMap(convert),
        },
      ];
    }
    if (!/^h[1-6]$/.test(node.tagName)) return convert(node);
    deepest = Math.min(deepest + 1, level + Number(node.tagName[1]) - 1);
    return [{ t: 'heading', level: deepest, label: labelOf(node) ?? `${slug}-heading`, c: node.children.flatMap(convert) }];
  });

  function labelOf({ properties: { id } }: Element): string | undefined {
    return typeof id === 'string' ? placeName({ kind: 'place', slug, id }) : undefined;
  }

  function convert(node: Nodes): TypstNode[] {
    if (node.type === 'text') return [node.value.replace(/\s+/g, ' ')];
    if (node.type !== 'element' || node.properties['dataFootnotes'] !== undefined) return [];
    const { tagName: t, properties } = node;
    if (t === 'input') return [properties['checked'] ? '[x]' : '[ ]'];
    const mark = footnoteRef(node);
    if (mark !== undefined) return [footnote(mark)];
    const label = labelOf(node);
    const own = label !== undefined && !/^(?:h[1-6]|li|tr|td|th)$/.test(t) && { label };
    if (t === 'code' || t === 'pre') return [{ t, text: toString(node).replace(/\n$/, '') }];
    // The mark is raised by the typesetter.
    const [only] = node.children;
    if (t === 'sup' && only?.type === 'element' && footnoteRef(only) !== undefined) return convert(only);
    const c = node.children.filter((child) => !(BLOCKS.has(t) && child.type === 'text' && /^\s*\n\s*$/.test(child.value))).flatMap(convert);
    if (t === 'a') return [{ t, c, ...own, ...linkOf(String(properties['href'] ?? ''), toString(node)) }];
    if (t === 'img') {
      const image = imageAt(String(properties['src'] ?? ''));
      const alt = String(properties['alt'] ?? '');
      return image === undefined ? [`[${alt}]`] : [{ t, src: image, alt }];
    }
    // What a list item or a row is called stands at its text.
    if (label !== undefined && t === 'li') return [{ t, c: [{ t: 'span', label, c }] }];
    return [{ t, c, ...own, ...(t === 'ol' && { start: Number(properties['start'] ?? 1) }), ...(/^t[dh]$/.test(t) && alignOf(node)) }];
  }

  function footnote(id: string): TypstNode {
    const label = `${slug}-${id}`;
    if (noted.has(id)) return { t: 'footnote-again', to: label };
    noted.add(id);
    // The first paragraph of a note stands beside its number.
    const [first, ...rest] = notes.get(id)?.children.filter(({ type }) => type === 'element') ?? [];
    return { t: 'footnote', label, c: [...(first?.type === 'element' ? first.children : []), ...rest].flatMap(convert) };
  }

  function linkOf(href: string, words: string) {
    const target = linkTarget(href, slug, work.site.base);
    if (target.kind === 'place') {
      const name = placeName(target);
      return known.has(name) ? { to: name } : {};
    }
    const url = target.kind === 'page' ? full(target.path) : target.url;
    return { href: url, printed: url !== words && !url.startsWith('mailto:') };
  }
}

/** Elements that hold blocks, where the line breaks between them are no text. */
const BLOCKS = new Set(['div', 'section', 'ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'figure']);

const alignOf = ({ properties }: Element) => {
  const align = properties['align'] ?? /text-align:\s*(\w+)/.exec(String(properties['style'] ?? ''))?.[1];
  return typeof align === 'string' ? { align } : {};
};
