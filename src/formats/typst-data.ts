/** The text as the plain tree that article.typ walks. */
import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { asBlocks, isBlock, OF_BLOCKS, trimmed } from './blocks.ts';
import { footnoteRef, footnotesOf, linkTarget, paragraphId, placeName, sectionTree } from './section-tree.ts';
import { blockDirection, inlineDirection } from './typst-direction.ts';
import { listMarks } from './typst-lists.ts';
import { typstTable } from './typst-table.ts';
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
  const ownBrackets = new WeakSet<Nodes>();
  let deepest = level;
  let depth = 0;
  return tree.children.flatMap((node): TypstNode[] => {
    if (node.type !== 'element') return [];
    const id = paragraphId(node);
    if (id !== undefined) {
      return [
        {
          t: 'numbered',
          number: id.slice(1),
          label: placeName({ kind: 'place', slug, id }),
          url: keptAddress(work, slug, id),
          apart: node.properties['dataApart'] !== undefined,
          c: node.tagName === 'p' ? convert({ ...node, properties: { dir: node.properties['dir'] } }) : blocks(node),
        },
      ];
    }
    if (!/^h[1-6]$/.test(node.tagName)) return convert(node);
    deepest = Math.min(deepest + 1, level + Number(node.tagName[1]) - 1);
    return [{ t: 'heading', level: deepest, label: labelOf(node) ?? `${slug}-heading`, ...blockDirection(node), c: inside(node) }];
  });

  function labelOf({ properties: { id } }: Element): string | undefined {
    return typeof id === 'string' ? placeName({ kind: 'place', slug, id }) : undefined;
  }

  function convert(node: Nodes): TypstNode[] {
    const signs = node.type === 'element' && !isBlock(node) ? inlineDirection(node) : undefined;
    return signs ? [signs[0], ...undirected(node), signs[1]] : undirected(node);
  }

  function undirected(node: Nodes): TypstNode[] {
    if (node.type === 'text') return [node.value.replace(/[ \t\r\n\f]+/g, ' ')];
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
    if (t === 'img') {
      const image = imageAt(String(properties['src'] ?? ''));
      const alt = String(properties['alt'] ?? '');
      return image === undefined ? [`[${alt}]`] : [{ t, src: image, alt }];
    }
    if (t === 'table') return typstTable(node, inside);
    if (t === 'q') return quoted(node);
    if (t === 'wbr') return ['\u200B'];
    // As in a browser that has no place above the line.
    if (t === 'rt' && !ownBrackets.has(node)) return ['(', ...inside(node), ')'];
    if (t === 'ruby' && node.children.some((child) => child.type === 'element' && child.tagName === 'rp'))
      for (const child of node.children) ownBrackets.add(child);
    const c = OF_BLOCKS.has(t) ? blocks(node) : inside(node);
    if (t === 'a') return [{ t, c, ...own, ...linkOf(String(properties['href'] ?? ''), toString(node)) }];
    // What a list item or a row is called stands at its text.
    if (label !== undefined && t === 'li') return [{ t, c: [{ t: 'span', label, c }], ...blockDirection(node) }];
    return [{ t, c, ...own, ...(isBlock(node) && blockDirection(node)), ...(t === 'ol' && listMarks(node)) }];
  }

  function inside(node: Element): TypstNode[] {
    return trimmed(node).flatMap(convert);
  }

  function blocks(node: Element): TypstNode[] {
    return asBlocks(node).flatMap(convert);
  }

  /** The signs that browsers write: single ones inside others. */
  function quoted(node: Element): TypstNode[] {
    const [open, close] = depth++ % 2 === 0 ? '“”' : '‘’';
    const c = inside(node);
    depth--;
    return [open!, ...c, close!];
  }

  function footnote(id: string): TypstNode {
    const label = `${slug}-${id}`;
    if (noted.has(id)) return { t: 'footnote-again', to: label };
    noted.add(id);
    // The first paragraph of a note stands beside its number.
    const note = notes.get(id);
    const [first, ...rest] = note?.children.filter((child) => child.type === 'element') ?? [];
    return { t: 'footnote', label, ...(note && blockDirection(note)), c: [...(first?.children ?? []), ...rest].flatMap(convert) };
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
