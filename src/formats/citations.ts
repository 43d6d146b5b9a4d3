/** Citations in every form that a page or a file gives: each style, and the data formats by Citation.js. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { styleCitation } from '../csl/style-citation.ts';
import { styledOnce } from '../csl/styled-once.ts';
import {
  ACCESSED,
  accessedIn,
  DATA_FORMATS,
  plainText,
  STYLES,
  machineItem,
  withoutParagraph,
  type AccessForms,
  type CitationForms,
  type CslItem,
  type DataFormat,
  type Style,
} from '../model/citation.ts';
import type { Article, Section } from '../model/types.ts';

export function dataCitation(item: CslItem, format: DataFormat): string {
  if (format === 'csl-json') return `${JSON.stringify([item], null, 2)}\n`;
  const text = new Cite(format === 'bibtex' ? forBibtex(item) : item, { generateGraph: false }).format(format).trim();
  if (format === 'bibtex') return `${text}\n`;
  // Citation.js breaks RIS lines at 70 characters, which readers of the format take for the end of a title, and cuts the key at 20.
  return `${text.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '').replace(/(?<=^ID {2}- ).*/m, item.id)} \n`;
}

/** Citation.js escapes texts, in ASCII for old programs; but no names that are in one piece, and letters that TeX has no command for it drops. */
function forBibtex(item: CslItem): CslItem {
  const { format } = plugins.config.get('@bibtex');
  // Else the key is of author, year and a word of the title: the same for several sections, or none in other scripts.
  Object.assign(format, { useIdAsLabel: true, checkLabel: false });
  format.asciiOnly = !/(?!\p{Script=Latin})\p{L}/u.test([item.title, item['container-title'], item.publisher].join());
  const signs = (text: string) => text.replace(/[&%$#_{}]/g, '\\$&');
  const escaped = (text: string) => (format.asciiOnly ? text : signs(text));
  return {
    ...item,
    title: escaped(item.title),
    ...(item['container-title'] !== undefined && { 'container-title': escaped(item['container-title']) }),
    publisher: escaped(item.publisher),
    author: item.author.map(({ literal }) => ({ literal: signs(literal) })),
    // BibTeX has a field for the month and none for the day.
    ...(item.issued && { issued: { 'date-parts': [item.issued['date-parts'][0]!.slice(0, 2)] as const } }),
  };
}

/** Everything the dialog shows. @param item of a paragraph, PARAGRAPH being its number. */
export function citationForms(item: CslItem, name: string): CitationForms {
  const dated = accessedIn(item, 1);
  const each = <K extends string, V>(keys: Record<K, string>, make: (key: K) => V) =>
    Object.fromEntries((Object.keys(keys) as K[]).map((key) => [key, make(key)])) as Record<K, V>;
  return {
    name,
    styles: each(STYLES, (style) => styledOnce(dated, style)),
    data: each(DATA_FORMATS, (format) => dataCitation(dated, format)),
  };
}

/** How each style writes a day of each month, found by letting it write them. */
export function accessForms(item: CslItem): AccessForms {
  const forms = (Object.keys(STYLES) as Style[]).map((style) => {
    const months = Array.from({ length: 12 }, (_, i) => {
      const { entry } = styleCitation(accessedIn(item, i + 1), style);
      return new RegExp(
        `${ACCESSED.day} \\S+ ${ACCESSED.year}|\\S+ ${ACCESSED.day}, ${ACCESSED.year}|${ACCESSED.year}-\\d\\d-${ACCESSED.day}`,
      ).exec(entry)?.[0];
    });
    return [style, months] as const;
  });
  return Object.fromEntries(forms.filter(([, months]) => !months.includes(undefined)));
}

/** A section, or the whole article, in APA without italics: for what machines read. */
export function citeInOneLine(
  article: Article,
  section: Pick<Section, 'slug' | 'title'> | undefined,
  site: Parameters<typeof machineItem>[2],
): string {
  return plainText(withoutParagraph(styledOnce(machineItem(article, section, site), 'apa').entry).replace(/<\/?i>/g, ''));
}
