import type { Nodes } from 'mdast';
import type { Say } from './fault.ts';

/** With the slashes: a browser takes "http:one" for a page beside this one. */
const SCHEMES = /^(?:https?:\/\/|(?:mailto|tel|doi|urn):)/i;

/** Of a link's address: that there is one; of one elsewhere, that it is one, and of a kind that a link may have. */
export function checkAddress(node: Nodes, url: string, say: Say): void {
  if (url === '' || url === '#') say(node, 'A link has no address.', 'Write it in the round brackets: [words](/sections/SLUG/#p3).');
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return;
  if (!SCHEMES.test(url) || !URL.canParse(url))
    say(
      node,
      `"${url}" is no address that a link may have.`,
      'Write one that begins with https:, http: or mailto:, or a page of the site as /sections/SLUG/.',
    );
}
