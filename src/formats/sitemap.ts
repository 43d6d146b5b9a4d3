/** What search engines are told of the site's pages (sitemaps.org, 0.9): the addresses that are to be found, and when each last changed. */
import { x } from 'xastscript';
import { lastChanged } from '../model/last-changed.ts';
import { fullAddresses, type Work } from './work.ts';
import { xmlDocument } from './xml.ts';

/** Addresses that one file may hold. */
const MOST = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Pages in the site's order. The text's have the day on which an edition last changed them; the lists and what explains the site have
 * none, since no edition tells. Redirects, earlier states and the search are left out: they are not to be found.
 */
function pagesOf(work: Work, withArticle: boolean): { readonly url: string; readonly date: string | undefined }[] {
  const { sections, apparatus, edition, closedEditions } = work.article;
  const { full, home, article, section, terms, names, timeline, check, about } = fullAddresses(work);
  const dates = lastChanged(work.article);
  const whole = edition.date === undefined ? undefined : closedEditions.at(-1)?.date;
  return [
    { url: home, date: whole },
    ...(withArticle ? [{ url: article, date: whole }] : []),
    ...sections.map(({ slug }) => ({ url: section(slug), date: dates.get(slug) })),
    ...[
      apparatus.terms.length > 0 && terms(),
      apparatus.names.length > 0 && names(),
      apparatus.events.length > 0 && timeline(),
      check,
      about,
    ]
      .filter((url) => url !== false)
      .map((url) => ({ url, date: undefined })),
  ].map(({ url, date }) => ({ url: full(url), date }));
}

/** The files by name, `sitemap-1.xml` and on. @param withArticle whether there is a page of the whole article. */
export function sitemaps(work: Work, withArticle: boolean): ReadonlyMap<string, string> {
  const pages = pagesOf(work, withArticle);
  const files = Array.from({ length: Math.ceil(pages.length / MOST) }, (_, i) => pages.slice(i * MOST, (i + 1) * MOST));
  return new Map(
    files.map((list, i) => [
      `sitemap-${i + 1}.xml`,
      xmlDocument(
        x(
          'urlset',
          { xmlns: NAMESPACE },
          list.map(({ url, date }) => x('url', [x('loc', [url]), ...(date === undefined ? [] : [x('lastmod', [date])])])),
        ),
      ),
    ]),
  );
}

/** The file that names the others. */
export function sitemapIndex(work: Work, withArticle: boolean): string {
  const { full, file } = fullAddresses(work);
  return xmlDocument(
    x(
      'sitemapindex',
      { xmlns: NAMESPACE },
      [...sitemaps(work, withArticle).keys()].map((name) => x('sitemap', [x('loc', [full(file(name))])])),
    ),
  );
}
