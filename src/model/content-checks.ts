import { articleId, decode, isSlug, resolveContentLink } from './addresses.ts';
import { EMPTY_LEDGER, joinAddress, resolveAddress, type Ledger } from './ledger.ts';
import { outlineSlugs, type OutlineEntry } from './outline.ts';
import type { Problem, SectionRecord } from './types.ts';

/** A section's file as far as the checks look at it. */
export interface CheckedFile {
  readonly file: string;
  readonly slug: string;
  readonly record: SectionRecord;
}

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

/** The outline and the files name the same sections, each once. */
export function checkOutline(
  outlineFile: string,
  outline: readonly OutlineEntry[],
  files: readonly Pick<CheckedFile, 'file' | 'slug'>[],
  lineOf: (slug: string, nth: number) => number | undefined,
): Problem[] {
  const listed = outlineSlugs(outline);
  const existing = new Set(files.map(({ slug }) => slug));
  const problems: Problem[] = [];
  for (const [place, slug] of listed.entries()) {
    const nth = listed.slice(0, place).filter((other) => other === slug).length;
    if (nth > 0) {
      problems.push({
        file: outlineFile,
        line: lineOf(slug, nth),
        what: `The outline lists the section "${slug}" twice.`,
        remedy: 'Remove one of the two: a section has one place.',
      });
    } else if (!existing.has(slug)) {
      problems.push({
        file: outlineFile,
        line: lineOf(slug, 0),
        what: `The outline lists the section "${slug}", which has no file.`,
        remedy: `Add sections/${slug}.mdx, correct the slug, or use "missing" where the source lacks the text.`,
      });
    }
  }
  for (const { file, slug } of files) {
    // Of a name that makes no address nothing more is to be said.
    if (listed.includes(slug) || !isSlug(slug)) continue;
    problems.push({
      file,
      what: `The outline does not list the section "${slug}".`,
      remedy: `Add "- section: ${slug}" at its place in ${outlineFile}, or remove the file.`,
    });
  }
  return problems;
}

/** Each section has text. */
export function checkNotEmpty(files: readonly CheckedFile[]): Problem[] {
  return files
    .filter(({ record }) => record.paragraphs.length === 0)
    .map(({ file }) => ({
      file,
      what: 'The section has no paragraph.',
      remedy: 'Write its text, or list it in the outline as "missing" and remove the file.',
    }));
}

/** The heading that front matter sets apart is one of the section's, letter for letter. */
export function checkSetApart(
  files: readonly (CheckedFile & { readonly apart: { readonly heading: string; readonly line: number } | undefined })[],
): Problem[] {
  return files.flatMap(({ file, record, apart }): Problem[] => {
    const headings = record.headings.map(({ text }) => text);
    if (apart === undefined || headings.includes(apart.heading)) return [];
    return [
      {
        file,
        line: apart.line,
        what: `"setApart" names the heading "${apart.heading}", which the section does not have.`,
        remedy:
          headings.length === 0
            ? 'Remove it: the section has no headings.'
            : `Write one that it has, letter for letter: "${headings.join('", "')}".`,
      },
    ];
  });
}

/** Ids that the pages of the text have themselves. */
const OF_THE_PAGE = new Set(['text', 'outline', 'entry-popover', 'footnote-label']);

/** Each id stands once: on a section's page beside the page's own, and on the page that has all sections, where a section's slug goes before it. */
export function checkIds(files: readonly CheckedFile[]): Problem[] {
  const taken = new Map<string, string>([...OF_THE_PAGE].map((id) => [id, 'the page itself']));
  return files.flatMap(({ file, slug, record }) => {
    const problems = record.headings
      .filter(({ id }) => OF_THE_PAGE.has(id))
      .map(({ id, line }): Problem => ({
        file,
        line,
        what: `The address "#${id}" belongs to the page itself.`,
        remedy: `Write another id behind the heading: ## Heading {/* #the-${id} */}.`,
      }));
    const own = [{ id: undefined, line: undefined }, ...record.headings, ...record.paragraphs];
    for (const { id, line } of own) {
      const onWhole = articleId(slug, id);
      const first = taken.get(onWhole);
      if (first === undefined) taken.set(onWhole, `this address of ${file}`);
      // Twice in one file has been said where it was numbered.
      else if (!first.endsWith(file)) {
        problems.push({
          file,
          line,
          what: `On the page of the whole article "#${onWhole}" would mean both this and ${first.replace('this address of', 'an address in')}.`,
          remedy:
            id === undefined
              ? 'Give the section another file name.'
              : 'Give the heading an id of its own, ## Heading {/* #its-id */}, or one of the sections another file name.',
        });
      }
    }
    return problems;
  });
}

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
          ? `Write ${href.slice('/public'.length)}: the folder is no part of the address.`
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
