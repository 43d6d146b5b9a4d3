/** Whether what a text leads to is there: pages and places of the site, and images. */
import { articleId, decode, resolveContentLink } from './addresses.ts';
import type { CheckedFile } from './content-checks.ts';
import { EMPTY_LEDGER, joinAddress, resolveAddress, type Ledger } from './ledger.ts';
import type { Problem } from './types.ts';

/** Pages beside the sections that a text may link to, and the places that each has whatever the content says. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  '/': ['contents'],
  '/article/': [],
  '/search/': [],
  '/check/': [],
  '/about/': ['editions', 'addresses', 'citing', 'downloads', 'offline'],
  '/terms/': [],
  '/names/': [],
  '/timeline/': ['figures'],
};

/** Forms of the text to take away. */
const FILE = /^\/(?:article\.(?:pdf|epub|md|json)|sections\/[^/]+\.md|feed\.xml|(?:.+\/)?cite\.(?:bib|ris|json))$/;

/** Each image of the text is there. @param exists whether the site has a file, by its path below the base. */
export function checkImages(files: readonly CheckedFile[], exists: (path: string) => boolean): Problem[] {
  return files.flatMap(({ file, record }) =>
    record.images
      .filter(({ href }) => !exists(decode(href)))
      .map(({ href, line }): Problem => ({
        file,
        line,
        what: `The image "${href}" is not there.`,
        remedy: href.startsWith('/public/')
          ? `Write ${href.slice('/public'.length)}: the folder is not part of the address.`
          : `Put it into public${href.replace(/[^/]+$/, '').replaceAll('/..', '')}, or correct the name.`,
      })),
  );
}

/**
 * Each internal link leads to a page of the site and, where it has a fragment, to a place there.
 * An address that has moved would still work; the remedy names the new one.
 * @param entries ids of the pages of terms, names and dates, by page (`terms/`).
 */
export function checkLinks(
  files: readonly CheckedFile[],
  entries: readonly { readonly page: string; readonly anchors: readonly string[] }[],
  ledger: Ledger = EMPTY_LEDGER,
): Problem[] {
  const ids = new Map(Object.entries(PAGES).map(([page, places]) => [page, new Set(places)]));
  for (const { page, anchors } of entries) for (const id of anchors) ids.get(`/${page}`)?.add(id);
  for (const { slug, record } of files) {
    const own = [...record.paragraphs, ...record.headings].map(({ id }) => id);
    ids.set(`/sections/${slug}/`, new Set(own));
    for (const id of [undefined, ...own]) ids.get('/article/')!.add(articleId(slug, id));
  }
  const problem = (file: string, line: number, href: string, path: string, fragment: string, why: string): Problem => {
    const now = resolveAddress(ledger, joinAddress(path.slice(1), fragment === '' ? undefined : fragment));
    return now === undefined
      ? {
          file,
          line,
          what: `The link "${href}" leads nowhere: ${why}.`,
          remedy: 'Write the address as the site has it, such as /sections/SLUG/#p3, or remove the link.',
        }
      : { file, line, what: `The link "${href}" leads to an address that has moved.`, remedy: `Write /${now}.` };
  };
  return files.flatMap(({ file, slug, record }) =>
    record.links.flatMap(({ href, line }): Problem[] => {
      const { path, fragment } = resolveContentLink(href, slug)!;
      const targets = ids.get(path);
      if (targets === undefined && FILE.test(path))
        return [
          {
            file,
            line,
            what: `The link "${href}" leads to a file, which a build may leave out.`,
            remedy: 'Link to /about/#downloads, where the files are.',
          },
        ];
      if (targets === undefined) return [problem(file, line, href, path, fragment, `there is no page ${path}`)];
      return fragment === '' || targets.has(fragment) ? [] : [problem(file, line, href, path, fragment, `${path} has no "${fragment}"`)];
    }),
  );
}
