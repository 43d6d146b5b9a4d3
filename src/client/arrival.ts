/** Arrival by an old link or by a citation: goes on to a paragraph that has moved, and says where the cited wording has changed. */
import { addBar } from './bar.ts';
import { element } from './element.ts';

/** Loads only where the address names an edition or the page has paragraphs that are gone. */
export function arrive(home: URL): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.dataset['gone'] === 'moved') {
    const onward = new URL(target.querySelector<HTMLAnchorElement>('a:not([data-number])')!.href);
    onward.search = location.search;
    location.replace(onward);
    return;
  }
  const cited = Number(/[?&]edition=(\d+)\b/.exec(location.search)?.[1]);
  const [, slug] = /\/sections\/([^/]+)\/$/.exec(location.pathname) ?? [];
  if (!cited || slug === undefined) return;
  const paragraph = target?.closest('[id]:is(p, div)');
  if (paragraph) {
    const note = paragraph.nextElementSibling as HTMLElement | null;
    if (Number(note?.dataset['changed']) > cited) {
      const wording = `${note!.querySelector('a')!.href}-edition-${cited}`;
      say(`You followed a citation of edition ${cited}. This paragraph has changed since.`, wording, `Read it as cited`);
    }
  } else if (
    document.querySelector('[data-gone]') ||
    [...document.querySelectorAll<HTMLElement>('[data-changed]')].some(({ dataset }) => Number(dataset['changed']) > cited)
  ) {
    say(
      `You followed a citation of edition ${cited}. This section has changed since.`,
      new URL(`editions/${cited}/sections/${slug}/`, home).href,
      'Read it as cited',
    );
  }
}

/** A bar, until the reader closes it. */
function say(message: string, href: string, words: string): void {
  const bar = addBar({ role: 'status' });
  bar.classList.add('cited');
  const close = element('button', { type: 'button', onclick: () => bar.remove() }, 'Close');
  // Into the live region once it is there, so that it is spoken.
  setTimeout(() => bar.append(element('p', {}, message), element('a', { href }, words), close));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && bar.remove());
}
