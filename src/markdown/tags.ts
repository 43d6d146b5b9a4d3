/**
 * The elements of HTML that a text may have as tags, and where each of them may stand; all else is refused. Those that no text has
 * needed yet are left out, since each comes with rules that have to be checked.
 */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** In a line of text (HTML Standard, 4.5 and 4.7). */
const INLINE = names('a abbr b bdi bdo br cite code del em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr');

/** On lines of their own (4.4, 4.9, 4.11). Paragraphs and headings are written as Markdown, since they have addresses. */
const BLOCK = names('aside blockquote caption dd details div dl dt figcaption figure hr li ol summary table tbody td th thead tr ul');

/** Names of all of them. */
export const TAGS: ReadonlySet<string> = new Set([...INLINE, ...BLOCK]);

/** Elements that browsers drop or move where they stand in another one. */
const ONLY_IN: Readonly<Record<string, ReadonlySet<string>>> = {
  caption: names('table'),
  dd: names('dl div'),
  dt: names('dl div'),
  figcaption: names('figure'),
  li: names('ol ul'),
  rp: names('ruby'),
  rt: names('ruby'),
  summary: names('details'),
  tbody: names('table'),
  td: names('tr'),
  th: names('tr'),
  thead: names('table'),
  tr: names('table tbody thead'),
};

/** Elements that may hold nothing but their parts. */
export const HOLDS_PARTS = names('dl ol table tbody thead tr ul');

/** Elements that hold nothing. */
export const HOLDS_NOTHING = names('br hr wbr');

export const isTag = (node: Nodes): node is Tag => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Written by its author, `<Note>`, `<kit.Note>`, or `<>` for nothing of its own: MDX knows what comes of it. */
export const isComponent = ({ name }: Tag): boolean => name === null || /^[^a-z]|\./.test(name);

export const isInline = ({ name }: Tag): boolean => INLINE.has(name ?? '');
export const isBlock = ({ name }: Tag): boolean => BLOCK.has(name ?? '');

/** How letters are read, or the brackets for browsers that cannot set that above them (4.5.10): beside the text, not in it. */
export const isReading = ({ name }: Tag): boolean => name === 'rt' || name === 'rp';

/** Whether a node stands on lines of its own. */
export const isBlockNode = (node: Nodes): boolean =>
  isTag(node) ? isBlock(node) : /^(?:paragraph|heading|list|blockquote|code|table|thematicBreak)$/.test(node.type);

/** The elements of which a tag is a part; undefined where it stands by itself. */
export const allowedParents = ({ name }: Tag): ReadonlySet<string> | undefined =>
  Object.hasOwn(ONLY_IN, name ?? '') ? ONLY_IN[name!] : undefined;
