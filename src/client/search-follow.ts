/** Gives the page that a result leads to the trail by which it marks what was found and knows the other hits. */
import type { Answer } from '../search/answer.ts';
import { postTrail } from './post-trail.ts';
import { hitAddress, setTrail, type Trail } from './trail.ts';

/** The answer that a list shows, and what was typed for it. */
interface Shown {
  readonly answer: Answer;
  readonly input: string;
}

/**
 * Watches for results that are followed, in this tab or another.
 * @param shown what the list shows; undefined where it is empty.
 * @param onFollow called before a result is followed in this tab.
 */
export function watchFollowed(
  root: HTMLElement,
  home: URL,
  shown: () => Shown | undefined,
  onFollow: (link: HTMLAnchorElement) => void,
): void {
  const followed = (event: Event): [HTMLAnchorElement, Trail] | undefined => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('ol a[href]');
    const list = shown();
    return link && list ? [link, trailTo(link, list, home)] : undefined;
  };
  root.addEventListener('click', (event) => {
    const [link, trail] = followed(event) ?? [];
    if (link === undefined) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return postTrail(trail!);
    setTrail(trail!);
    onFollow(link);
  });
  // A middle click, or the context menu, may open the result in another tab.
  for (const type of ['auxclick', 'contextmenu']) {
    root.addEventListener(type, (event) => {
      const [, trail] = followed(event) ?? [];
      if (trail) postTrail(trail);
    });
  }
}

function trailTo(link: HTMLAnchorElement, { answer, input }: Shown, home: URL): Trail {
  const { words, runs, hits } = answer.trail;
  return {
    query: input.trim(),
    words,
    runs,
    hits: hits.map((hit) => hitAddress(new URL(hit, home))),
    at: hitAddress(new URL(link.href)),
  };
}
