/** Results as rows of a list: markup from data, text only ever set as text. */
import type { EntryAnswer } from '../model/search-aids.ts';
import type { Row } from '../search/answer.ts';
import { element } from './element.ts';

/** Address of a paragraph of the article. */
const addressOf = ({ slug, id }: { slug: string; id: string }, home: URL) => new URL(`sections/${slug}/#${id}`, home);

/** A paragraph of the list: its place, its excerpt, and the way to the other hits of its section. */
export function resultRow(row: Omit<Row, 'others'>, home: URL, others: readonly string[] = []): HTMLElement {
  const { slug, id, where, pieces } = row;
  const link = element(
    'a',
    { href: addressOf(row, home).href },
    element('span', { className: 'where' }, element('bdi', {}, where), ' ', element('span', {}, `¶ ${id.slice(1)}`)),
    element(
      'span',
      { className: 'excerpt', dir: 'auto' },
      ...pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
    ),
  );
  link.dataset['searchResult'] = '';
  const item = element('li', {}, link);
  if (others.length > 0) {
    const also = element('p', { className: 'also' }, 'Also in this section: ');
    for (const other of others) {
      const way = element('a', { href: addressOf({ slug, id: other }, home).href }, `¶ ${other.slice(1)}`);
      way.setAttribute('aria-label', `Paragraph ${other.slice(1)}`);
      also.append(way, ' ');
    }
    item.append(also);
  }
  return item;
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
