/** Every place of what was searched, in reading order, a line for each: the concordance. Loads when it is asked for. */
import { makeExcerpt } from '../model/excerpt.ts';
import type { Query } from '../model/query.ts';
import type { SearchAids } from '../model/search-aids.ts';
import { grouped, inReadingOrder, matchAll, properOnly, type Result } from '../model/search-results.ts';
import { element } from './element.ts';
import { readAll } from './engine.ts';
import { offersFor, type Asked } from './find.ts';
import { addressOf, control } from './search-rows.ts';

/** Texts looked at in one go, after which the page may answer the reader. */
const BATCH = 20;
/** Milliseconds between two looks at the list and what is said of it. */
const REFRESH = 600;
/** Lines shown at once, and sections counted one by one. */
const LINES = 200;
const SECTIONS = 12;
/** Characters of a line. */
const LENGTH = 110;

/**
 * Puts the places into the list in the results' stead. A new search puts its results back.
 * @param stale says whether the list has been taken over by another search.
 */
export async function showEveryPlace(
  list: HTMLElement,
  status: HTMLElement,
  query: Query,
  { engine, aids }: Asked,
  home: URL,
  stale: () => boolean,
): Promise<void> {
  const offers = await offersFor(query, engine);
  const slugs = aids.sections.map(([slug]) => slug);
  const matched: Result[] = [];
  let stopped = false;
  let shown = 0;
  const stop = control('Stop', () => (stopped = true));
  if (offers.length > BATCH) status.after(stop);
  for (let at = 0; at < offers.length; at += BATCH) {
    const texts = await readAll(offers.slice(at, at + BATCH), engine);
    await new Promise((resolve) => setTimeout(resolve));
    if (stale()) break;
    matched.push(...matchAll(texts, query));
    const complete = at + BATCH >= offers.length;
    if (complete || stopped || performance.now() - shown > REFRESH) {
      show(inReadingOrder(properOnly(matched), slugs), complete, LINES);
      shown = performance.now();
    }
    if (stopped) break;
  }
  stop.remove();

  function show(results: readonly Result[], complete: boolean, limit: number): void {
    const places = results.reduce((sum, { match }) => sum + match.ranges.length, 0);
    const bySection = Map.groupBy(results, ({ slug }) => nameOf(slug, aids));
    const counts =
      bySection.size > SECTIONS
        ? `In ${grouped(bySection.size)} sections.`
        : `${[...bySection].map(([name, own]) => `${name}: ${own.reduce((sum, { match }) => sum + match.ranges.length, 0)}`).join(', ')}.`;
    status.textContent = `${grouped(places)} place${places === 1 ? '' : 's'}${complete ? '' : ' so far'}. ${counts}`;
    const rows: HTMLElement[] = [];
    for (const result of results) {
      if (rows.length >= limit) break;
      rows.push(...linesOf(result, aids, home));
    }
    const more =
      places > rows.length && (complete || stopped)
        ? [
            element(
              'li',
              {},
              control('More places', () => show(results, complete, limit + LINES)),
            ),
          ]
        : [];
    list.replaceChildren(...rows.slice(0, limit), ...more);
  }
}

const nameOf = (slug: string, { sections }: SearchAids): string => {
  const [, number = '', title = ''] = sections.find(([one]) => one === slug) ?? [];
  return number || title;
};

function linesOf(result: Result, aids: SearchAids, home: URL): HTMLElement[] {
  return result.match.ranges.map((range) => {
    const link = element(
      'a',
      { href: addressOf(result, home).href },
      element('span', { className: 'where' }, `${nameOf(result.slug, aids)} `, element('span', {}, `¶ ${result.id.slice(1)}`)),
      element(
        'span',
        { className: 'excerpt' },
        ...makeExcerpt(result.text, [range], LENGTH).pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
      ),
    );
    link.dataset['searchResult'] = '';
    return element('li', {}, link);
  });
}
