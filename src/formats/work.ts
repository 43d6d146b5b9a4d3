import type { Article } from '../model/types.ts';
import { absolute, makeAddresses, type Addresses } from '../model/addresses.ts';
import { editionName, longDate } from '../model/edition-name.ts';

/** What every form of the whole is made from. */
export interface Work {
  readonly article: Article;
  /** By slug: a section's text as its page shows it, HTML. */
  readonly texts: ReadonlyMap<string, string>;
  /** Origin and normalised base path. */
  readonly site: { readonly url: string; readonly base: string };
}

/** The site's addresses with their origin: what leaves the site names it. */
export function fullAddresses({ site }: Pick<Work, 'site'>): Addresses & { readonly full: (address: string) => string } {
  return { ...makeAddresses(site.base), full: (address) => absolute(site.url, address) };
}

/**
 * Address of a paragraph as a form that stays with its reader gives it: with the edition that it is of, so that whoever follows it
 * after years is led to these words. A draft has none to be led back to.
 */
export function keptAddress({ article: { edition }, site }: Pick<Work, 'article' | 'site'>, slug: string, id: string): string {
  const { full, cited, section } = fullAddresses({ site });
  return full(edition.date === undefined ? section(slug, id) : cited(slug, edition.number, id));
}

/** `English edition 1, 25 November 2026; not the author’s own wording`: what each form says of itself. */
export function editionLine({ edition }: Article): string {
  return `${editionName(edition)}${edition.date === undefined ? '' : `, ${longDate(edition.date)}`}; not the author’s own wording`;
}

/** What each form says of the edition, as the about page does. */
export function aboutParts({
  article: { notes, rights },
}: Work): { readonly id: string; readonly title: string; readonly paragraphs: readonly string[] }[] {
  return [
    { id: 'source', title: 'The article', paragraphs: notes.source },
    { id: 'method', title: 'The English text', paragraphs: notes.method },
    { id: 'missing', title: 'What is missing', paragraphs: notes.missing },
    {
      id: 'numbers',
      title: 'Paragraphs and their addresses',
      paragraphs: [
        'Each paragraph has a number of its own, as on the site. With the address of its section, which stands below the section’s title, it makes the paragraph’s address: #p3 for paragraph 3. An address is kept for ever.',
      ],
    },
    { id: 'rights', title: 'Rights', paragraphs: [rights] },
  ];
}

/** Makes something of a work once, however many pages ask for it. In development each request has a work of its own. */
export function once<T>(make: (work: Work) => T): (work: Work) => T {
  const made = new WeakMap<Article, { readonly it: T }>();
  return (work) => {
    const known = made.get(work.article) ?? { it: make(work) };
    made.set(work.article, known);
    return known.it;
  };
}

/** The same for a form of the whole. @param format under whose name the time counts. */
export const oncePerArticle = <T>(format: string, make: (work: Work) => T): ((work: Work) => T) =>
  once((work) => timed(format, () => make(work)));

/** Measures what a format costs (User Timing), for the build to print. Synchronous: what waits would count others' time too. */
export function timed<T>(format: string, make: () => T): T {
  const start = performance.now();
  const made = make();
  performance.measure(`format: ${format}`, { start });
  return made;
}
