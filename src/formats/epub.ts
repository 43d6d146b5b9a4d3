/** The article as an EPUB 3 (W3C EPUB 3.3). Same work, same bytes. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { u } from 'unist-builder';
import type { ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { direction } from '../model/direction.ts';
import { ancestors } from '../model/outline.ts';
import type { Section } from '../model/types.ts';
import { drawCover } from './cover.ts';
import style from './epub.css?raw';
import { navigation, packageDocument, pagesOf, type BookFile } from './epub-package.ts';
import { epubText } from './epub-text.ts';
import { collectImages } from './images.ts';
import { placesOf } from './section-tree.ts';
import { aboutParts, editionLine, fullAddresses, oncePerArticle, type Work } from './work.ts';

/** ZIP has no time before 1980, and a time of making would make no two builds equal. */
const NO_TIME = '1980-01-01T00:00:00';

/** The file as bytes: a ZIP, its first member `mimetype`, stored as it is (EPUB 3.3, OCF). */
export const articleEpub = oncePerArticle('epub', (work: Work): Uint8Array => {
  const images = collectImages(work.site.base);
  const places = placesOf(work.texts);
  const pages = pagesOf(work.article.outline);
  const text = [...pages].map(([{ section, number, title }, path], i): BookFile => ({
    id: `text-${i}`,
    path,
    content:
      section === undefined
        ? missingPage([number, title].filter(Boolean).join(' '))
        : sectionDocument(work, section, epubText(work, section.slug, places, images.find)),
  }));
  const files: BookFile[] = [
    {
      id: 'cover',
      path: 'cover.xhtml',
      content: document(
        work.article.title,
        '',
        x('section', { class: 'cover', 'epub:type': 'cover' }, [x('img', { src: 'cover.png', alt: `Cover: ${work.article.title}` })]),
      ),
    },
    { id: 'title', path: 'title.xhtml', content: titlePage(work) },
    { id: 'about', path: 'about.xhtml', content: aboutPage(work) },
    { id: 'nav', path: 'nav.xhtml', properties: 'nav', content: document('Contents', '', ...navigation(work.article.outline, pages)) },
    ...text,
  ];
  const resources: BookFile[] = [
    { id: 'style', path: 'style.css', type: 'text/css', content: style },
    { id: 'cover-image', path: 'cover.png', type: 'image/png', properties: 'cover-image', content: drawCover(work) },
    ...images.all().map(({ name, type, bytes }, i): BookFile => ({ id: `image-${i}`, path: `images/${name}`, type, content: bytes })),
  ];
  return zip({
    'META-INF/container.xml': xml(
      x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
        x('rootfiles', [x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })]),
      ]),
    ),
    'EPUB/package.opf': xml(packageDocument(work, files, resources)),
    ...Object.fromEntries([...files, ...resources].map(({ path, content }) => [`EPUB/${path}`, content])),
  });
});

function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);
  const zippable: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  // What is compressed already is only stored.
  for (const [path, content] of Object.entries(files)) zippable[path] = [bytes(content), { level: path.endsWith('.png') ? 0 : 9 }];
  return zipSync(zippable, { mtime: NO_TIME });
}

const xml = (root: ReturnType<typeof x>): string =>
  toXml([u('instruction', { name: 'xml' }, 'version="1.0" encoding="UTF-8"'), root] as never);

/** @param up from the document's folder to the book's: `../`. */
function document(title: string, up: string, ...body: ElementContent[]): string {
  return xml(
    x('html', { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: 'en', 'xml:lang': 'en' }, [
      x('head', [x('title', [title]), x('link', { rel: 'stylesheet', href: `${up}style.css` })]),
      x('body', body),
    ]),
  );
}

function sectionDocument(work: Work, section: Section, text: ElementContent[]): string {
  const { full, section: at } = fullAddresses(work);
  const url = full(at(section.slug));
  const above = ancestors(work.article.outline, section.slug);
  const { lang } = section;
  return document(
    [section.number, section.title].filter(Boolean).join(' '),
    '../',
    x('section', { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title', lang, 'xml:lang': lang }, [
      ...above.map(({ number, title, kind }) =>
        x('p', { class: kind === 'missing' ? 'above missing' : 'above', dir: direction(title) }, [
          [number, title].filter(Boolean).join(' '),
        ]),
      ),
      x('h1', { id: 'title', dir: direction(section.title) }, [
        ...(section.number === undefined ? [] : [x('span', { class: 'number' }, [`${section.number} `])]),
        section.title,
      ]),
      x('p', { class: 'address' }, [x('a', { href: url }, [url])]),
      ...text,
    ]),
  );
}

function titlePage(work: Work): string {
  const { article } = work;
  const { full, home } = fullAddresses(work);
  return document(
    article.title,
    '',
    x('section', { 'epub:type': 'titlepage' }, [
      x('h1', { dir: direction(article.title) }, [article.title]),
      x('p', { dir: direction(article.author.name) }, [article.author.name]),
      x('p', { class: 'edition', dir: direction(article.author.affiliation) }, [article.author.affiliation]),
      x('p', { class: 'edition' }, [`${editionLine(article)}.`]),
      x('p', { class: 'edition', dir: direction(article.publisher) }, [article.publisher]),
      x('p', { class: 'address' }, [x('a', { href: full(home) }, [full(home)])]),
    ]),
  );
}

/** Stands where the source lacks a part. */
const missingPage = (words: string): string =>
  document(
    words,
    '../',
    x('section', { 'epub:type': 'chapter', role: 'doc-chapter' }, [
      x('h1', { class: 'missing', dir: direction(words) }, [words]),
      x('p', [x('a', { href: '../about.xhtml#missing' }, ['What is missing'])]),
    ]),
  );

const aboutPage = (work: Work): string =>
  document(
    'About this edition',
    '',
    x('section', { 'epub:type': 'preface', role: 'doc-preface' }, [
      x('h1', ['About this edition']),
      ...aboutParts(work).flatMap(({ id, title, paragraphs }) => [
        x('h2', { id }, [title]),
        ...paragraphs.map((text) => x('p', { dir: direction(text) }, [text])),
      ]),
    ]),
  );
