import type { Nodes } from 'mdast';
import type { Say } from './fault.ts';

/** The computer that a page is read on (RFC 6761, RFC 1122), as an address copied from a preview has it. */
const LOCAL = /^https?:\/\/(?:[\w.-]+\.)?(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])(?=[:/?#]|$)/i;

/** With the slashes: a browser takes "http:one" for a page beside this one. What a letter or a call goes to is not left out. */
const SCHEMES = /^(?:https?:\/\/|mailto:[^@?\s]+@[^@?\s]+|(?:tel|doi|urn):.)/i;

/** Whether an address has none of the signs that it may have only escaped (URL Standard, 4.3), as a space is by %20, and no % by itself. */
export const isClean = (url: string): boolean => !/[\s|^`[\]"<>{}\\]|%(?![\da-f]{2})/i.test(url);

/** Of a link's address: that there is one; of one elsewhere, that it is one, and of a kind that a link may have. */
export function checkAddress(node: Nodes, url: string, say: Say): void {
  if (url === '' || url === '#') say(node, 'A link has no address.', 'Write it in the round brackets: [words](/sections/SLUG/#p3).');
  else if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url) && (!SCHEMES.test(url) || !URL.canParse(url)))
    say(
      node,
      `"${url}" is not an address that a link may have.`,
      'Write one that begins with https:, http: or mailto:, or a page of the site as /sections/SLUG/.',
    );
  else if (LOCAL.test(url))
    say(
      node,
      `"${url}" leads every reader to a computer of their own.`,
      'Write a page of the site as /sections/SLUG/, or the address of the published one.',
    );
  else if (!isClean(url))
    say(
      node,
      `The address "${url}" has a space in it, or a sign that an address cannot have.`,
      'Write %20 for a space, %25 for %, %7C for |, %5B and %5D for [ and ]; or correct it.',
    );
}
