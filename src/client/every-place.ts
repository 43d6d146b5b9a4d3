/** Every place of what was searched, in reading order, a line for each: the concordance. Loads when it is asked for. */
import { makeExcerpt } from '../model/excerpt.ts';
import type { Query } from '../model/query.ts';
import { inReadingOrder, rankResults, type Candidate, type Result } from '../model/search-results.ts';
import { element } from './element.ts';
import { offersFor, type Asked } from './find.ts';
import { addressOf, control } from './search-rows.ts';

/** Texts read between two looks at the list. */
const BATCH = 40;

/**
 * Puts the places into the list in the results' stead. A new search puts its results back.
 * @param stale says whether the list has been taken over by another search.
 */
export async function showEveryPlace(list: HTMLElement, status: HTMLElement, query: Query, { engine, aids }: Asked, home: URL, stale: () => boolean): Promise<void> {
  const offers = await offersFor(query, engine);
  const found: Candidate[] = [];
  let stopped = false;
  const stop = control('Stop', () => (stopped = true));
  for (let at = 0; at < offers.length && !stopped; at += BATCH) {
    found.push(...(await Promise.all(offers.slice(at, at + BATCH).map((offer) => offer.read()))));
    if (stale()) return;
    const complete = at + BATCH >= offers.length;
    const rows = lines(inReadingOrder(rankResults(found, query), aids.sections.map(([slug]) => slug)));
    list.replaceChildren(...rows);
    const sections = Map.groupBy(rows, (row) => row.dataset['every']!);
    const counts = [...sections].map(([place, own]) => `${place}: ${own.length}`).join(', ');
    status.replaceChildren(`${rows.length.toLocaleString('en')} place${rows.length === 1 ? '' : 's'}${complete ? '' : ' so far'}. ${counts}.`, ...(complete ? [] : [' ', stop]));
  }

  function lines(results: readonly Result[]): HTMLElement[] {
    return results.flatMap((candidate) => candidate.match.ranges.map((range) => {
      const [, number = '', title = ''] = aids.sections.find(([slug]) => slug === candidate.slug) ?? [];
      const link = element('a', { href: addressOf(candidate, home).href },
        element('span', { className: 'where' }, `${number || title} `, element('span', {}, `¶ ${candidate.id.slice(1)}`)),
        element('span', { className: 'excerpt' }, ...makeExcerpt(candidate.text, [range], LINE).pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text))));
      link.dataset['searchResult'] = '';
      const row = element('li', {}, link);
      row.dataset['every'] = number || title;
      return row;
    }));
  }
}

/** Characters of a line of the concordance. */
const LINE = 110;
