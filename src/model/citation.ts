/** One citation, as the item that every style and data format is made from: CSL-JSON (docs.citationstyles.org, 1.0.2). */
import { absolute, makeAddresses } from './addresses.ts';
import { editionName } from './edition-name.ts';
import type { Article, Section } from './types.ts';

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

export interface CslItem {
  /** Key for reference managers, in ASCII for BibTeX: one of its own for each place and edition, by the slug. */
  readonly id: string;
  /** A section is a titled part of a work; the whole is a document of its own. */
  readonly type: 'chapter' | 'document';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author: readonly { readonly literal: string }[];
  readonly edition: string;
  readonly publisher: string;
  /** Left out for an open draft, which has no date. The source's own date is not known. */
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL: string;
  readonly language: string;
  readonly note: string;
}

/** ISO 8601 date as CSL has it. */
const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });

/** What ASCII has of a name, as part of a key: `jose-ortega`; empty for one in another script. */
const inAscii = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * @param section what is cited; the whole article without it.
 * @param paragraph number of the paragraph cited, `3` or `3a`.
 * @param site origin and base path.
 */
export function citationItem(
  article: Pick<Article, 'author' | 'title' | 'publisher' | 'edition'>,
  section: Pick<Section, 'slug' | 'title'> | undefined,
  paragraph: string | undefined,
  site: { readonly url: string; readonly base: string },
): CslItem {
  const { edition } = article;
  const at = makeAddresses(site.base);
  const fragment = paragraph === undefined ? undefined : `p${paragraph}`;
  const address = section ? at.cited(section.slug, edition.number, fragment) : at.home;
  const name = editionName(edition);
  return {
    id: [inAscii(article.author.name) || 'work', section?.slug, edition.number, fragment].filter((part) => part !== undefined).join('-'),
    type: section ? 'chapter' : 'document',
    title: section?.title ?? article.title,
    ...(section && { 'container-title': article.title }),
    author: [{ literal: article.author.name }],
    edition: `${name}, not the author’s own wording`,
    publisher: article.publisher,
    ...(edition.date !== undefined && { issued: cslDate(edition.date) }),
    URL: absolute(site.url, address),
    language: 'en',
    note: `${paragraph === undefined ? '' : `Paragraph ${paragraph}. `}${name}; not the author’s own wording.`,
  };
}

/** Number that stands for a paragraph's where it is put in later, in the browser: the styles run once for a section. */
export const PARAGRAPH = '90909';
/** Day that stands for the day of access, which only the browser knows. */
export const ACCESSED = { year: '2222', day: '22' };
/** The item with ACCESSED as its day of access. @param month from 1. */
export const accessedIn = (item: CslItem, month: number): CslItem => ({
  ...item,
  accessed: { 'date-parts': [[Number(ACCESSED.year), month, Number(ACCESSED.day)]] },
});

/** The item of a section (or of the whole) as the styles are given it, with placeholders: the same for the pages and for the thread that works ahead of them. */
export const placeholderItem = (
  article: Parameters<typeof citationItem>[0],
  section: Parameters<typeof citationItem>[1],
  site: Parameters<typeof citationItem>[3],
): CslItem => accessedIn(citationItem(article, section, section && PARAGRAPH, site), 1);

/**
 * The item for what machines read, whom no day of access can be said of. APA says it of undated drafts alone:
 * of a dated edition placeholderItem gives the same, and is styled once for both.
 */
export const machineItem: typeof placeholderItem = (article, section, site) =>
  article.edition.date === undefined ? citationItem(article, section, section && PARAGRAPH, site) : placeholderItem(article, section, site);

/** The forms of a citation that one style gives, as HTML with `<i>` alone; PARAGRAPH and ACCESSED stand in it. */
export interface StyledCitation {
  /** For the list of references. */
  readonly entry: string;
  /** In the text or as a note, with the paragraph. */
  readonly inText: string;
  /** The same for the section as a whole. */
  readonly inTextWhole: string;
}

export const STYLES = { apa: 'APA', mla: 'MLA', chicago: 'Chicago', gbt7714: 'GB/T 7714-2015' } as const;
export type Style = keyof typeof STYLES;
export const DATA_FORMATS = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' } as const;
export type DataFormat = keyof typeof DATA_FORMATS;

/** Everything that the dialog shows of a section, or of the whole article. */
export interface CitationForms {
  /** What is cited, for the dialog's title. */
  readonly name: string;
  readonly styles: Readonly<Record<Style, StyledCitation>>;
  readonly data: Readonly<Record<DataFormat, string>>;
}

/** Of each style, the form of a date in each month, ACCESSED in it. */
export type AccessForms = Readonly<Partial<Record<Style, readonly string[]>>>;

/**
 * Puts the paragraph and the day of access into a text with the stand-ins.
 * @param paragraph number, or undefined for the section as a whole, whose address and note have none.
 * @param today year, month and day, from 1.
 */
export function fillCitation(
  text: string,
  style: Style | DataFormat,
  forms: AccessForms,
  paragraph: string | undefined,
  [year, month, day]: readonly [number, number, number],
): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const january = forms[style as Style]?.[0];
  const form = forms[style as Style]?.[month - 1];
  const numeric = january?.includes('-') ?? false;
  const date = (shape: string) =>
    shape
      .replace(ACCESSED.year, '\0')
      .replace(ACCESSED.day, numeric ? two(day) : String(day))
      .replace('\0', String(year));
  const dated = (january === undefined || form === undefined ? text : text.replaceAll(january, date(form)))
    // As RIS and CSL-JSON have it.
    .replaceAll(`${ACCESSED.year}/1/${ACCESSED.day}/`, `${year}/${two(month)}/${two(day)}/`)
    .replace(new RegExp(`${ACCESSED.year}(,\\s*)1(,\\s*)${ACCESSED.day}`), `${year}$1${month}$2${day}`);
  return paragraph === undefined ? withoutParagraph(dated) : dated.replaceAll(PARAGRAPH, paragraph);
}

/** What a citation's HTML says, `<i>` being out of it. The ampersand comes last: it may stand before what only looks like a name. */
export const plainText = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A text with the stand-ins for the section as a whole. */
export const withoutParagraph = (text: string): string =>
  text.replace(new RegExp(`[#-]p${PARAGRAPH}`, 'g'), '').replaceAll(`Paragraph ${PARAGRAPH}. `, '');

/** Endings of the files that stand beside each section, `cite.bib`. */
export const CITATION_FILES = { bib: 'bibtex', ris: 'ris', json: 'csl-json' } as const;
