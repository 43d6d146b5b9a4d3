/** Where the reader is: marked in the outline while reading, kept in the browser, offered on the title page. */
import { keep, recall } from './storage.ts';

interface Place {
  readonly path: string;
  readonly title: string;
  readonly paragraph: string;
}

const KEY = 'place';

/** Follows the reader down a section's page, and on the title page offers to go on. */
export function startReadingPlace(): void {
  const resume = document.querySelector<HTMLAnchorElement>('[data-resume]');
  const offer = () => {
    const place = resume && recall<Place>('local', KEY);
    if (resume && place?.path.startsWith(resume.dataset['resume']!)) {
      resume.href = place.path;
      resume.textContent = `Continue at ${place.title}, ¶ ${place.paragraph}`;
    }
  };
  offer();
  // A page that the browser has kept whole comes back by this alone.
  addEventListener('pageshow', offer);

  // On a narrow screen the outline lies over the text: out of the way once it has been used.
  const outline = document.querySelector<HTMLElement>('[data-outline]');
  outline?.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a') && outline.matches(':popover-open')) outline.hidePopover();
  });

  // Beside the text it is no popover.
  matchMedia('(width >= 68rem)').onchange = () => outline?.hidePopover();

  const article = document.querySelector<HTMLElement>('article[data-section]');
  if (article === null) return;
  const title = article.dataset['section']!;
  const stops = [...article.querySelectorAll<HTMLElement>('h2[id], h3[id], [id^=p]')];
  const entries = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('[data-outline] a[href*="#"]')].map((link) => [link.hash.slice(1), link]),
  );
  let waiting = false;
  const follow = () => {
    waiting = false;
    const line = innerHeight / 3;
    const past = stops.filter((stop) => stop.getBoundingClientRect().top < line);
    const paragraph = past.findLast((stop) => stop.querySelector('[data-number]'));
    const heading = past.findLast((stop) => entries.has(stop.id));
    for (const [id, link] of entries) {
      if (id === heading?.id) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    if (paragraph) {
      const path = `${location.pathname}#${paragraph.id}`;
      keep('local', KEY, { path, title, paragraph: paragraph.id.slice(1) } satisfies Place);
    }
  };
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      setTimeout(follow, 250);
    },
    { passive: true },
  );
  follow();
}
