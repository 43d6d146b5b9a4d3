import { x } from 'xastscript';
import { longDate } from '../model/edition-name.ts';
import { editionChanges } from '../model/last-changed.ts';
import { fullAddresses, type Work } from './work.ts';
import { xmlDocument } from './xml.ts';

/** Stands for a day where a work has none yet: its first edition is an open draft. */
const NO_DATE = '1970-01-01';

/** The closed editions as a feed, the newest first (Atom, RFC 4287). Times are the editions' days, never that of a build. */
export function editionFeed(work: Work): string {
  const { article } = work;
  const { full, home, file, about, section, editionManifest } = fullAddresses(work);
  // Who answers for the editions; the argument's author has no part in them.
  const author = x('author', [x('name', [article.publisher])]);
  const changes = editionChanges(article);
  const time = (date: string) => `${date}T00:00:00Z`;
  const entries = article.closedEditions
    .map(({ number, date, note }, i) => {
      const { changed, gone } = changes[i]!;
      return x('entry', [
        // An edition's manifest has its address for ever.
        x('id', [full(editionManifest(number))]),
        x('title', [`Edition ${number}, ${longDate(date)}`]),
        x('updated', [time(date)]),
        x('published', [time(date)]),
        x('link', { rel: 'alternate', type: 'text/html', href: full(`${about}#editions`) }),
        x('content', { type: 'xhtml' }, [
          x('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, [
            x('p', [note]),
            ...(changed.length === 0
              ? []
              : [
                  x(
                    'ul',
                    changed.map(({ slug, title, ids }) =>
                      x('li', [
                        x('a', { href: full(section(slug)) }, [title]),
                        ': ',
                        ...ids.flatMap((id, nth) => [
                          ...(nth > 0 ? [', '] : []),
                          x('a', { href: full(section(slug, id)) }, [`paragraph ${id.slice(1)}`]),
                        ]),
                      ]),
                    ),
                  ),
                ]),
            ...(gone === 0 ? [] : [x('p', [`${gone} ${gone === 1 ? 'paragraph has' : 'paragraphs have'} moved or been withdrawn.`])]),
          ]),
        ]),
      ]);
    })
    .toReversed();
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
      x('id', [full(home)]),
      x('title', [`${article.title}: editions`]),
      x('subtitle', [article.summary]),
      x('updated', [time(article.closedEditions.at(-1)?.date ?? article.edition.date ?? NO_DATE)]),
      author,
      x('rights', [article.rights]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: full(file('feed.xml')) }),
      x('link', { rel: 'alternate', type: 'text/html', href: full(home) }),
      ...entries,
    ]),
  );
}
