import { x } from 'xastscript';
import { fullAddresses, type Work } from './work.ts';
import { xmlDocument } from './xml.ts';

/** How a browser searches the site (github.com/dewitt/opensearch, 1.1 draft 6). Names are to have 16 letters at most. */
export function searchDescription(work: Work): string {
  const { full, file, search } = fullAddresses(work);
  return xmlDocument(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', [work.article.siteTitle.slice(0, 16).trim()]),
      x('Description', [work.article.title]),
      x('InputEncoding', ['UTF-8']),
      x('Image', { width: 16, height: 16, type: 'image/svg+xml' }, [full(file('favicon.svg'))]),
      x('Url', { type: 'text/html', template: `${full(search)}?q={searchTerms}` }),
    ]),
  );
}
