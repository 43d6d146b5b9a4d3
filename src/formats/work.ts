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

/** `English edition 1, 25 November 2026; not the author’s own wording`: what each form says of itself. */
export function editionLine({ edition }: Article): string {
  return `${editionName(edition)}${edition.date === undefined ? '' : `, ${longDate(edition.date)}`}; not the author’s own wording`;
}

/** Makes something of a work once, however many pages ask for it. In development each request has a work of its own. */
export function oncePerArticle<T>(make: (work: Work) => T): (work: Work) => T {
  const made = new WeakMap<Article, T>();
  return (work) => {
    const known = made.get(work.article) ?? make(work);
    made.set(work.article, known);
    return known;
  };
}
