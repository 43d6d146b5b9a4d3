/** Citations in each style and data format, by a CSL processor (citeproc-js) and by Citation.js. Runs once for a section. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import CSL, { type Engine } from 'citeproc';
import type { Article, Section } from '../model/types.ts';
import {
  ACCESSED,
  citationItem,
  fillCitation,
  DATA_FORMATS,
  PARAGRAPH,
  STYLES,
  type AccessForms,
  type CitationForms,
  type CslDate,
  type CslItem,
  type DataFormat,
  type Style,
  type StyledCitation,
} from '../model/citation.ts';
import chicago from './styles/chicago.csl?raw';
import gbt7714 from './styles/gbt7714.csl?raw';
import mla from './styles/mla.csl?raw';

const csl = plugins.config.get('@csl');
/** APA comes with Citation.js; no package ships the others. */
const SHEETS: Record<Style, string> = { apa: csl.styles.get('apa')!, mla, chicago, gbt7714 };

const engines = new Map<Style, { engine: Engine; show: (item: CslItem) => void }>();

/** The engine of a style, made once: making one costs more than a hundred citations. */
function engineFor(style: Style) {
  let shown: CslItem | undefined;
  const made = engines.get(style) ?? {
    engine: new CSL.Engine({ retrieveLocale: () => csl.locales.get('en-US')!, retrieveItem: () => shown }, SHEETS[style]),
    show: (item: CslItem) => {
      shown = item;
    },
  };
  engines.set(style, made);
  return made;
}

let calls = 0;

/** Shows the engine one item: each stands alone, so that no other work of the same author and year makes a letter of its year. */
function take(item: CslItem, style: Style): { engine: Engine; id: string } {
  const { engine, show } = engineFor(style);
  // An id of its own for each call, since the engine remembers what it has seen.
  const id = `item-${++calls}`;
  show({ ...item, id });
  engine.updateItems([id]);
  return { engine, id };
}

type InText = Omit<StyledCitation, 'entry'>;

function inTextOf({ engine, id }: ReturnType<typeof take>): InText {
  return {
    inText: tidy(engine.makeCitationCluster([{ id, locator: PARAGRAPH, label: 'paragraph' }])),
    inTextWhole: tidy(engine.makeCitationCluster([{ id }])),
  };
}

/** In a style whose forms in the text name neither title nor address, those of one section are those of all. */
const inTextOfAny = new Map<string, InText>();
const TITLE = 'T0';
const ADDRESS = 'https://u0.example/';

/** One item in one style. */
export function styleCitation(item: CslItem, style: Style): StyledCitation {
  const any = { ...item, id: '', title: TITLE, URL: ADDRESS };
  const key = `${style} ${JSON.stringify(any)}`;
  if (!inTextOfAny.has(key)) inTextOfAny.set(key, inTextOf(take(any, style)));
  const forms = inTextOfAny.get(key)!;
  const own = Object.values(forms).some((form) => form.includes(TITLE) || form.includes(ADDRESS));
  const taken = take(item, style);
  const [, [entry = '']] = taken.engine.makeBibliography();
  return { entry: tidy(entry), ...(own ? inTextOf(taken) : forms) };
}

/** The processor's HTML without what only its own style sheets would need. */
const tidy = (html: string): string =>
  html
    .replace(/<(?!\/?i>)[^>]*>/g, '')
    .replaceAll('&#38;', '&amp;')
    .replace(/\s+/g, ' ')
    .trim();

export function dataCitation(item: CslItem, format: DataFormat): string {
  if (format === 'csl-json') return `${JSON.stringify([item], null, 2)}\n`;
  // BibTeX has a field for the month and none for the day.
  const issued = format === 'bibtex' && item.issued ? { 'date-parts': [item.issued['date-parts'][0]!.slice(0, 2)] } : item.issued;
  const text = new Cite({ ...item, ...(issued && { issued }) }, { generateGraph: false }).format(format).trim();
  // Citation.js breaks RIS lines at 70 characters, which readers of the format take for the end of a title.
  return format === 'ris' ? `${text.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')} \n` : `${text}\n`;
}

const accessed = (month: number): CslDate => ({ 'date-parts': [[Number(ACCESSED.year), month, Number(ACCESSED.day)]] });

/** In a build the page of a section and its file of citations need the same. */
const styled = new Map<string, StyledCitation>();

function styleOnce(item: CslItem, style: Style): StyledCitation {
  const key = `${style} ${JSON.stringify(item)}`;
  const known = styled.get(key) ?? styleCitation(item, style);
  styled.set(key, known);
  return known;
}

/** Everything the dialog shows. @param item of a paragraph, PARAGRAPH being its number. */
export function citationForms(item: CslItem, name: string): CitationForms {
  const dated = { ...item, accessed: accessed(1) };
  const each = <K extends string, V>(keys: Record<K, string>, make: (key: K) => V) =>
    Object.fromEntries((Object.keys(keys) as K[]).map((key) => [key, make(key)])) as Record<K, V>;
  return {
    name,
    styles: each(STYLES, (style) => styleOnce(dated, style)),
    data: each(DATA_FORMATS, (format) => dataCitation(dated, format)),
  };
}

/** How each style writes a day of each month, found by letting it write them. */
export function accessForms(item: CslItem): AccessForms {
  const forms = (Object.keys(STYLES) as Style[]).map((style) => {
    const months = Array.from({ length: 12 }, (_, i) => {
      const { entry } = styleCitation({ ...item, accessed: accessed(i + 1) }, style);
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
  site: Parameters<typeof citationItem>[3],
): string {
  const item = { ...citationItem(article, section, section && PARAGRAPH, site), accessed: accessed(1) };
  return fillCitation(styleOnce(item, 'apa').entry, 'apa', {}, undefined, [0, 0, 0])
    .replace(/<\/?i>/g, '')
    .replaceAll('&amp;', '&');
}
