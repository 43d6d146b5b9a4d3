/** The text as Markdown (GFM), for whoever reads it without a page: each paragraph begins with its number, a link to its address. */
import type { Element } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Heading, Html, Link, Nodes, Root as Markdown, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { flattenOutline } from '../model/outline.ts';
import type { Section } from '../model/types.ts';
import { footnoteRef, footnotesOf, leadOf, linkTarget, paragraphId, sectionTree } from './section-tree.ts';
import { editionLine, fullAddresses, oncePerArticle, timed, type Work } from './work.ts';

/** A section as a document of its own. */
export function sectionMarkdown(work: Work, section: Section): string {
  const { full, section: at } = fullAddresses(work);
  return timed('markdown', () =>
    write([heading(1, titleOf(section)), ...provenance(work, full(at(section.slug))), ...sectionBlocks(work, section, 1)]),
  );
}

/** The whole article; parts that the source lacks are named in their places. */
export const articleMarkdown = oncePerArticle('markdown', (work: Work): string => {
  const { full, home, section: at } = fullAddresses(work);
  return write([
    heading(1, work.article.title),
    ...provenance(work, full(home)),
    ...flattenOutline(work.article.outline).flatMap(({ node, depth }): RootContent[] => {
      const level = Math.min(6, depth + 2);
      if (node.section === undefined) return [heading(level, titleOf(node))];
      return [
        { ...heading(level, ''), children: [link(full(at(node.section.slug)), titleOf(node))] } as RootContent,
        ...sectionBlocks(work, node.section, level),
      ];
    }),
  ]);
});

const titleOf = ({ number, title }: { readonly number: string | undefined; readonly title: string }): string =>
  [number, title].filter(Boolean).join(' ');

export const text = (value: string): Text => ({ type: 'text', value });
export const link = (url: string, words: string): Link => ({ type: 'link', url, children: [text(words)] });
export const heading = (depth: number, words: string): Heading => ({ type: 'heading', depth: depth as 1, children: [text(words)] });

/** What it is, by whom, whose words these are, and where it stands. */
function provenance({ article }: Work, url: string): RootContent[] {
  const lines = [`${article.author.name}: ${article.title}.`, `${editionLine(article)}. Publisher: ${article.publisher}.`];
  return [
    {
      type: 'blockquote',
      children: [
        ...lines.map((line) => ({ type: 'paragraph' as const, children: [text(line)] })),
        { type: 'paragraph' as const, children: [link(url, url)] },
      ] as never,
    },
  ];
}

/** By section: its text in a document of its own; the file of the section and that of the whole need the same. */
const blocksOf = new WeakMap<Section, RootContent[]>();

/** @param level of the section's title; headings in its text, which begin at 2, stand below it. */
function sectionBlocks(work: Work, section: Section, level: number): RootContent[] {
  const blocks = blocksOf.get(section) ?? convert(work, section);
  blocksOf.set(section, blocks);
  return blocks.map((block) => (block.type === 'heading' ? { ...block, depth: Math.min(6, block.depth + level - 1) as 1 } : block));
}

function convert(work: Work, { slug }: Section): RootContent[] {
  const tree = sectionTree(work.texts.get(slug)!);
  const { full, section: at } = fullAddresses(work);
  visit(tree, 'element', (node, index, parent) => {
    for (const name of ['href', 'src']) {
      const address = node.properties[name];
      if (typeof address !== 'string') continue;
      const target = linkTarget(address, slug, work.site.base);
      node.properties[name] =
        target.kind === 'elsewhere' ? target.url : full(target.kind === 'page' ? target.path : at(target.slug, target.id));
    }
    if (footnoteRef(node) !== undefined) node.tagName = 'footnote-reference';
    if (node.properties['dataFootnotes'] !== undefined) node.tagName = 'footnote-definitions';
    const caption =
      node.tagName === 'table' ? node.children.findIndex((child) => child.type === 'element' && child.tagName === 'caption') : -1;
    if (caption >= 0) parent!.children.splice(index!, 0, { ...(node.children.splice(caption, 1)[0] as Element), tagName: 'p' });
    const id = paragraphId(node);
    if (id !== undefined)
      leadOf(node.tagName, node.children).unshift(anchor(full(at(slug, id)), id.slice(1)), { type: 'text', value: ' ' });
  });
  // Labels are those of the whole, where each section has its first note.
  const label = (id: string) => `${slug}-${id.replace(/.*fn-/, '')}`;
  // Without the ways back.
  footnotesOf(tree);
  const { children } = toMdast(tree, {
    handlers: {
      ...Object.fromEntries(['ins', 'sub', 'sup'].map((name) => [name, asHtml])),
      // Brackets of the text's own would come twice.
      rp: () => undefined,
      rt: (state, node: Element) => [text('('), ...state.all(node), text(')')] as never,
      'footnote-reference': (_state, node: Element) => ({
        type: 'footnoteReference',
        identifier: label(footnoteRef(node)!),
        label: label(footnoteRef(node)!),
      }),
      // The list as it comes: without the white space between its elements.
      'footnote-definitions': (state, list: Element) =>
        [...footnotesOf({ type: 'root', children: [list] })].map(([id, note]) => ({
          type: 'footnoteDefinition',
          identifier: label(id),
          label: label(id),
          children: state.toFlow(state.all(note)),
        })) as never,
    },
  }) as Markdown;
  return children;
}

/** An element that Markdown has no sign for: 10<sup>6</sup> would read 106 without its tags. The mark of a note is one already. */
const asHtml: Handle = (state, node: Element) => {
  const tag = (value: string): Html => ({ type: 'html', value });
  const inside = state.all(node);
  return inside.some(({ type }) => type === 'footnoteReference')
    ? inside
    : [tag(`<${node.tagName}>`), ...inside, tag(`</${node.tagName}>`)];
};

const anchor = (href: string, number: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href },
  children: [{ type: 'text', value: number }],
});

const write = (children: RootContent[]): string =>
  toMarkdown({ type: 'root', children } as Nodes, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', rule: '-' });
