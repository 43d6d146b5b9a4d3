/** The dialog that shows a citation in every form. Its text is fetched when it opens. */
import {
  DATA_FORMATS,
  fillCitation,
  plainText,
  STYLES,
  type AccessForms,
  type CitationForms,
  type DataFormat,
  type Style,
} from '../model/citation.ts';
import sheet from '../styles/cite-dialog.css?inline';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { adoptSheet } from './adopt-sheet.ts';
import { paragraphOf } from './paragraph-of.ts';

/** What a control stands for: a section, one of its paragraphs, or the whole article. */
interface Cited {
  readonly slug: string | undefined;
  /** `3`, or `3a`. */
  readonly paragraph: string | undefined;
}

const fetched = new Map<string, Promise<unknown>>();
const load = <T>(url: URL): Promise<T> => {
  const known = fetched.get(url.href) ?? fetch(url).then((response) => response.json());
  fetched.set(url.href, known);
  known.catch(() => fetched.delete(url.href));
  return known as Promise<T>;
};

/** Today in the reader's own time zone. */
const today = (): [number, number, number] => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
};

/** @param home address of the title page. */
export async function openCitation(control: HTMLElement, home: URL): Promise<void> {
  // The reader may have gone on while this loaded, to the search or another control; scripts waited for come in any order.
  if (!document.activeElement?.contains(control)) return;
  adoptSheet(sheet);
  const { slug, paragraph } = citedBy(control);
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-cite]') ?? element('dialog', { ariaLabel: 'Citation' });
  dialog.dataset['cite'] = '';
  dialog.setAttribute('closedby', 'any');
  const close = element('button', { type: 'button', onclick: () => dialog.close() }, 'Close');
  dialog.replaceChildren(element('header', {}, element('h2', {}, 'Cite'), close), element('p', { role: 'status' }, 'Loading …'));
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  dialog.onclose = () => control.focus();
  try {
    const [{ access }, forms] = await Promise.all([
      load<CitationForms & { access: AccessForms }>(new URL('citations.json', home)),
      load<CitationForms>(new URL(slug === undefined ? 'citations.json' : `sections/${slug}/citations.json`, home)),
    ]);
    // What was asked for since stands in its place.
    if (close.isConnected) show(dialog, close, forms, access, paragraph, new URL(slug === undefined ? './' : `sections/${slug}/`, home));
  } catch {
    if (close.isConnected)
      dialog.querySelector('[role=status]')!.textContent = 'The citation could not be loaded. Check the connection and try again.';
  }
}

function show(
  dialog: HTMLElement,
  close: HTMLElement,
  { name, styles, data }: CitationForms,
  access: AccessForms,
  paragraph: string | undefined,
  folder: URL,
): void {
  const fill = (text: string, style: Style | DataFormat) => fillCitation(text, style, access, paragraph, today());
  const title = paragraph === undefined ? 'Cite ' : `Cite paragraph ${paragraph} of `;
  const styled = (Object.keys(STYLES) as Style[]).map((style) => {
    const { entry, inText, inTextWhole } = styles[style];
    const text = element('div', { dir: 'auto' }, ...italics(fill(entry, style)));
    text.dataset['citation'] = style;
    const note = element(
      'p',
      { className: 'in-text' },
      style === 'chicago' ? 'Note: ' : 'In the text: ',
      element('bdi', {}, ...italics(fill(paragraph === undefined ? inTextWhole : inText, style))),
    );
    const label = STYLES[style];
    return element(
      'section',
      {},
      element('h3', {}, label),
      text,
      copyButton(text, `Copy ${label}`),
      note,
      copyButton(note.querySelector('bdi')!, style === 'chicago' ? 'Copy note' : `Copy ${label} for the text`),
    );
  });
  const FILES: Record<DataFormat, string> = { bibtex: 'cite.bib', ris: 'cite.ris', 'csl-json': 'cite.json' };
  const plain = (Object.keys(DATA_FORMATS) as DataFormat[]).map((format) => {
    const text = element('pre', { tabIndex: 0, ariaLabel: DATA_FORMATS[format] }, fill(data[format], format));
    text.dataset['citation'] = format;
    const file = element(
      'a',
      { href: new URL(FILES[format], folder).href, download: '' },
      `${FILES[format]} of the ${folder.pathname.includes('/sections/') ? 'section' : 'article'}`,
    );
    return element('section', {}, element('h3', {}, DATA_FORMATS[format]), text, copyButton(text, `Copy ${DATA_FORMATS[format]}`), file);
  });
  dialog.replaceChildren(
    element('header', {}, element('h2', {}, title, element('bdi', {}, name)), close),
    element('p', { className: 'quiet' }, 'The words are those of the English edition, not the author’s own.'),
    ...styled,
    ...plain,
  );
  close.focus();
}

/** Text with `<i>` as nodes: nothing else of it is taken for markup. */
function italics(html: string): (string | HTMLElement)[] {
  return html.split(/<i>(.*?)<\/i>/).map((part, i) => (i % 2 === 0 ? plainText(part) : element('i', {}, plainText(part))));
}

function citedBy(control: HTMLElement): Cited {
  const { slug, paragraph } = control.dataset;
  if (slug !== undefined) return { slug, paragraph };
  const numbered = paragraphOf(control);
  return {
    slug: numbered?.slug ?? (document.querySelector<HTMLElement>('[data-cites]')?.dataset['cites'] || undefined),
    paragraph: numbered?.number,
  };
}
