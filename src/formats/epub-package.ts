/** What a book says of itself: its package document with metadata, manifest and spine, and its navigation (EPUB 3.3, sections 5 and 7). */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { editionName } from '../model/edition-name.ts';
import { direction } from '../model/direction.ts';
import { flattenOutline } from '../model/outline.ts';
import type { OutlineNode } from '../model/types.ts';
import { editionLine, fullAddresses, type Work } from './work.ts';

export interface BookFile {
  readonly id: string;
  /** In the book's folder. */
  readonly path: string;
  /** XHTML where it is not given. */
  readonly type?: string;
  readonly properties?: string;
  readonly content: string | Uint8Array;
}

/**
 * @param documents in reading order.
 * @param resources what they use.
 */
export function packageDocument(work: Work, documents: readonly BookFile[], resources: readonly BookFile[]): Element {
  return x('package', { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': 'en' }, [
    x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata(work, resources)),
    x(
      'manifest',
      [...documents, ...resources].map(({ id, path, type = 'application/xhtml+xml', properties }) =>
        x('item', { id, href: path, 'media-type': type, ...(properties && { properties }) }),
      ),
    ),
    x(
      'spine',
      documents.map(({ id }) => x('itemref', { idref: id, ...(id === 'cover' && { linear: 'no' }) })),
    ),
  ]);
}

function metadata(work: Work, resources: readonly BookFile[]): Element[] {
  const { article } = work;
  const { full, home } = fullAddresses(work);
  const meta = (property: string, value: string, refines?: string) => x('meta', { property, ...(refines && { refines }) }, [value]);
  const date = article.edition.date ?? article.closedEditions.at(-1)?.date;
  const pictures = resources.some(({ path }) => path.startsWith('images/'));
  return [
    // The work's own address: the editions of a book share it, and the time below tells them apart.
    x('dc:identifier', { id: 'id' }, [full(home)]),
    x('dc:title', [article.title]),
    x('dc:creator', { id: 'author' }, [article.author.name]),
    meta('role', 'aut', '#author'),
    x('dc:language', ['en']),
    x('dc:publisher', [article.publisher]),
    ...(article.edition.date === undefined ? [] : [x('dc:date', [article.edition.date])]),
    x('dc:description', [`${article.summary} ${editionLine(article)}.`]),
    x('dc:rights', [article.rights]),
    x('dc:source', [`${full(home)} (${editionName(article.edition)})`]),
    // The edition's day; that of the last closed one for a draft, which has none. Never the time of a build.
    meta('dcterms:modified', `${date ?? '1970-01-01'}T00:00:00Z`),
    meta('schema:accessMode', 'textual'),
    ...(pictures ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...['alternativeText', 'displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map((feature) =>
      meta('schema:accessibilityFeature', feature),
    ),
    meta('schema:accessibilityHazard', 'none'),
    meta(
      'schema:accessibilitySummary',
      'All of it is text that can be enlarged, recoloured and read aloud, with headings, a table of contents, and a numbered anchor at each paragraph.',
    ),
  ];
}

/** The pages of the outline in reading order, with their paths: of each section, and of each entry below which there is none. */
export function pagesOf(outline: readonly OutlineNode[]): ReadonlyMap<OutlineNode, string> {
  return new Map(
    flattenOutline(outline).flatMap(({ node }, i): [OutlineNode, string][] => {
      if (node.section !== undefined) return [[node, `sections/${node.section.slug}.xhtml`]];
      return node.children.length === 0 ? [[node, `missing/${i}.xhtml`]] : [];
    }),
  );
}

/** The contents as the site's outline has them, missing parts too, and the book's own landmarks. */
export function navigation(outline: readonly OutlineNode[], pages: ReadonlyMap<OutlineNode, string>): Element[] {
  return [
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' }, [
      x('h1', { id: 'contents' }, ['Contents']),
      x('ol', [entry('title.xhtml', 'Title page'), entry('about.xhtml', 'About this edition'), ...outline.map(outlineEntry)]),
    ]),
    x('nav', { 'epub:type': 'landmarks', 'aria-label': 'Landmarks', hidden: 'hidden' }, [
      x('ol', [
        x('li', [x('a', { href: 'nav.xhtml', 'epub:type': 'toc' }, ['Contents'])]),
        x('li', [x('a', { href: [...pages.values()][0]!, 'epub:type': 'bodymatter' }, ['Text'])]),
      ]),
    ]),
  ];

  function outlineEntry(node: OutlineNode): Element {
    const words = [node.number, node.title].filter(Boolean).join(' ');
    const page = pages.get(node);
    const headings = node.section?.headings.map(({ id, text }) => entry(`${page}#${id}`, text)) ?? [];
    const inside = [...headings, ...node.children.map(outlineEntry)];
    return page === undefined ? x('li', [x('span', { dir: direction(words) }, [words]), ...below(inside)]) : entry(page, words, inside);
  }
}

const entry = (href: string, words: string, children: readonly Element[] = []): Element =>
  x('li', [x('a', { href, dir: direction(words) }, [words]), ...below(children)]);

const below = (children: readonly Element[]): Element[] => (children.length === 0 ? [] : [x('ol', [...children])]);
