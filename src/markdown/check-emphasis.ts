/** Signs of bold, emphasis and code of which nothing came (CommonMark 6.1 and 6.2): the page would show the signs. */
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Say } from './fault.ts';
import { lineAt } from './line-at.ts';

/**
 * What is escaped, then signs that nobody means as such: two stars or dashes, a backtick; one star or dash in front of words, and
 * another behind them in the same line. One by itself may be a product, a mark of a note or a part of a name, and more dashes a blank.
 */
const SIGNS = new RegExp(
  [
    String.raw`\\[^]|(?<mark>`,
    String.raw`\*{2,}|(?<!_)__(?!_)|${'`'}+`,
    String.raw`|\*(?=[\p{L}\p{N}\p{Ps}\p{Pi}])(?=[^*\n]*[^*\s\\]\*)`,
    // Chinese has no space in front of it.
    String.raw`|(?:(?<![\p{L}\p{N}_])|(?<=\p{scx=Han}))_(?=[\p{L}\p{N}\p{Ps}\p{Pi}])(?=[^_\n]*[^_\s\\]_(?![a-z\d_]))`,
    ')',
  ].join(''),
  'giu',
);

const REMEDIES: readonly (readonly [mark: RegExp, what: string, remedy: (mark: string) => string])[] = [
  [/^`/, 'code', (mark) => `Close it with ${mark}`],
  [
    /^(?:\*\*|__)/,
    'bold',
    () => 'Close it, without spaces inside, and with quotation marks and full stops outside, or write <strong>words</strong>',
  ],
  [/^/, 'emphasis', () => 'Close it, without spaces inside, and with quotation marks and full stops outside, or write <em>words</em>'],
];

/** @param source of the whole file: the tree does not tell what was escaped. */
export function checkEmphasis(tree: Root, source: string, say: Say): void {
  visit(tree, (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return undefined;
    // A bare address keeps its signs.
    if (node.type === 'link' && !/^[[<]/.test(source.slice(start.offset, start.offset + 1))) return SKIP;
    if (node.type !== 'text') return undefined;
    const written = source.slice(start.offset, end.offset);
    const said = new Set<string>();
    for (const { groups, index } of written.matchAll(SIGNS)) {
      const mark = groups?.['mark'];
      if (mark === undefined) continue;
      const at = lineAt(node, written, index);
      const place = `${at.position!.start.line} ${mark}`;
      if (said.has(place)) continue;
      said.add(place);
      const [, what, remedy] = REMEDIES.find(([kind]) => kind.test(mark))!;
      say(at, `The ${mark} here does not make ${what}.`, `${remedy(mark)}; a sign that is meant as such is ${mark.replace(/./g, '\\$&')}.`);
    }
    return undefined;
  });
}
