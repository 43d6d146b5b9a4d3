/** Lines of scripts that put no space between words: where a line ends in the source, nothing stands between its letters. */
import type { Nodes, Root, Text } from 'mdast';
import { isInline, isReading, isTag } from './tags.ts';

/** Letters of Chinese and Japanese and their own punctuation; Korean has spaces. */
const LETTER = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\u3000-\u303F\uFF01-\uFF9F]`;
/** Signs that they share with other scripts: the letter beyond decides. */
const SHARED = '[“”‘’—…·]{0,4}';
const BEFORE = new RegExp(`${LETTER}${SHARED}$`, 'u');
const AFTER = new RegExp(`^${SHARED}${LETTER}`, 'u');

/** What stands in a line as its letters do. */
const IN_LINE = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** What ends a line of text for certain, and is no letter. */
const END = '\uFFFC';

/**
 * Takes out the line ends between two Chinese or Japanese letters (CSS Text 4, 4.1.3, which browsers do not have yet), be they in
 * emphasis, links or tags. In the tree, so that all forms have the same text.
 */
export function joinLines() {
  return (tree: Root): void => {
    const texts: { readonly node: Text; readonly start: number }[] = [];
    let all = '';
    gather(tree);
    const ends = [...all.matchAll(/\n/g)].map(({ index }) => index);
    const gone = new Set(ends.filter((at) => BEFORE.test(all.slice(Math.max(0, at - 6), at)) && AFTER.test(all.slice(at + 1, at + 7))));
    if (gone.size === 0) return;
    for (const { node, start } of texts) node.value = node.value.replace(/\n/g, (end, at: number) => (gone.has(start + at) ? '' : end));

    function gather(node: Nodes): void {
      if (node.type === 'text') {
        texts.push({ node, start: all.length });
        all += node.value;
      } else if (node.type === 'inlineCode') all += node.value.replaceAll('\n', ' ');
      else if (!isBesideText(node)) {
        const inLine = IN_LINE.has(node.type) || (isTag(node) && isInline(node) && node.name !== 'br');
        if (!inLine) all += END;
        if ('children' in node) for (const child of node.children) gather(child as Nodes);
        if (!inLine) all += END;
      }
    }
  };
}

/** What is no part of the line that it stands in: marks of notes, comments, readings. */
const isBesideText = (node: Nodes): boolean =>
  node.type === 'footnoteReference' ||
  (node.type === 'mdxTextExpression' && node.data?.estree?.body.length === 0) ||
  (isTag(node) && isReading(node));
