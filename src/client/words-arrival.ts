/** Arrival by a link to words in a browser that knows no text fragments: goes to the paragraph and marks the words. */
import { getFragmentDirectives, parseFragmentDirectives, processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { mark } from './marks.ts';

/** Does what the browser would have done. @param hash of the address, with its directive: `#p2:~:text=hard%20connectivity`. */
export function arriveAtWords(hash: string): void {
  const fragments = parseFragmentDirectives(getFragmentDirectives(hash)).text;
  // The address without the directive, as other browsers show it: now the paragraph is the target.
  location.replace(hash.slice(0, hash.indexOf(':~:')) || '#');
  const ranges = fragments.flatMap((fragment) => processTextFragmentDirective(fragment).slice(0, 1));
  mark(ranges);
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
