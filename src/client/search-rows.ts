/** Results as rows of a list: markup from data, text only ever set as text. */
import type { EntryAnswer, SearchAids } from '../model/search-aids.ts';
import { element } from './element.ts';
import { makeExcerpt } from '../model/excerpt.ts';
import { inReadingOrder, type Result } from '../model/search-results.ts';

/** Address of a paragraph of the article. */
export const addressOf = ({ slug, id }: { slug: string; id: string }, home: URL) => new URL(`sections/${slug}/#${id}`, home);

/** Rows of the list: each paragraph with its place and excerpt; the first of a section with the way to its other hits. */
export function resultRows(
  rows: readonly Result[],
  all: readonly Result[],
  names: SearchAids['sections'],
  home: URL,
  complete: boolean,
): HTMLElement[] {
  const seen = new Set<string>();
  return rows.map((result) => {
    const [, number = '', title = ''] = names.find(([slug]) => slug === result.slug) ?? [];
    const link = element('a', { href: addressOf(result, home).href });
    link.dataset['searchResult'] = '';
    link.append(
      element('span', { className: 'where' }, `${number} ${title} `, element('span', {}, `¶ ${result.id.slice(1)}`)),
      element(
        'span',
        { className: 'excerpt' },
        ...makeExcerpt(result.text, result.match.ranges).pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
      ),
    );
    const row = element('li', {}, link);
    const others = all.filter(({ slug, id }) => slug === result.slug && id !== result.id);
    if (complete && others.length > 0 && !seen.has(result.slug)) {
      const also = element('p', { className: 'also' }, 'Also in this section: ');
      for (const other of inReadingOrder(others, [])) {
        const number = other.id.slice(1);
        const way = element('a', { href: addressOf(other, home).href }, `¶ ${number}`);
        way.setAttribute('aria-label', `Paragraph ${number}`);
        also.append(way, ' ');
      }
      row.append(also);
    }
    seen.add(result.slug);
    return row;
  });
}

const LISTS = { terms: 'Term', names: 'Name', timeline: 'Date' } as const;

/** Answers from the apparatus, in one line: their kind and their name. */
export function entryLinks(answers: readonly EntryAnswer[], home: URL): HTMLElement[] {
  return answers.map(({ page, id, label }) => {
    const link = element('a', { href: new URL(`${page}/#${id}`, home).href }, `${LISTS[page]}: ${label}`);
    link.dataset['searchEntry'] = '';
    return link;
  });
}

/** A small control among the answers. */
export function control(label: string, onclick: () => void): HTMLElement {
  return element('button', { type: 'button', onclick }, label);
}
