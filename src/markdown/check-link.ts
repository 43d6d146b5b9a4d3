/** Links and images of a text: that they lead somewhere, and are called something. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { isInvisible } from '../model/not-text.ts';
import { checkAddress } from './check-address.ts';
import type { Say } from './fault.ts';
import { plainText } from './plain-text.ts';
import { isComponent, isTag } from './tags.ts';

export function checkLink(node: Extract<Nodes, { type: 'link' | 'linkReference' | 'definition' }>, say: Say): void {
  if ('url' in node) checkAddress(node, node.url, say);
  if (node.type !== 'definition') checkLinkContent(node, say);
}

/** What stands in a link, be it a tag: words, or an image that has some, and nothing that ends the link. */
export function checkLinkContent(link: Nodes, say: Say): void {
  const text = plainText(link);
  let words = text !== '' && !isInvisible(text);
  visit(link, (node) => {
    words ||= node.type === 'image' || (isTag(node) && isComponent(node));
    if (node === link) return;
    if (node.type === 'footnoteReference') say(node, 'The mark of a note stands inside a link.', 'Write it behind the link.');
    // A browser ends a link where another begins.
    else if (/^link/.test(node.type) || (isTag(node) && node.name === 'a'))
      say(node, 'A link stands inside another one.', 'Write one behind the other, or leave one of them.');
  });
  if (!words) say(link, 'A link has no words.', 'Write in the brackets where it leads.');
}

/** Whether an image is a file of public/; others are not looked for. */
export const isOfSite = (src: string): boolean => /^\/(?!\/)/.test(src) && !/(?:^|\/)\.\.?(?:\/|$)/.test(src);

export function checkImage(node: Nodes, src: string, alt: string | null | undefined, say: Say): void {
  if (!isOfSite(src)) say(node, `The image "${src}" does not come from the site.`, 'Put its file into public/, and write /NAME.png.');
  if (!alt?.trim())
    say(node, 'An image has no words for those who do not see it.', 'Write what it shows in the brackets: ![what it shows](/NAME.png).');
}
