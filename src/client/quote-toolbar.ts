/** The toolbar at selected words: copy them as a quotation, or copy a link to them. */
import { makeQuotation, makeWordsLink, type QuotedPlace } from '../model/quoted.ts';
import { makeAddresses } from '../model/addresses.ts';
import sheet from '../styles/quote-toolbar.css?inline';
import { adoptSheet } from './adopt-sheet.ts';
import { copy } from './copy-button.ts';
import { element } from './element.ts';
import { placeBeside } from './place-beside.ts';
import { selectedParts, type SelectedPart } from './selected-words.ts';
import { linkToWords } from './words-link.ts';

/** Milliseconds without a change after which a selection counts as made. */
const SETTLED = 200;

let parts: readonly SelectedPart[] = [];
let toolbar: HTMLElement | undefined;
/** Whether Tab has led to the toolbar since the selection was made: only once, so that it leads on. */
let entered = false;

/** Shows the toolbar whenever words of the text are selected. Called once, at the first selection. */
export function watchSelection(): void {
  adoptSheet(sheet);
  let timer: ReturnType<typeof setTimeout>;
  let dragging = false;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => !dragging && update(), SETTLED);
  };
  // A finger that selects moves the browser's own handles: no pointer is reported to be down.
  const onPointer = (event: PointerEvent) => (dragging = event.pointerType === 'mouse' && event.buttons === 1);
  for (const type of ['pointerdown', 'pointermove', 'pointerup'] as const) document.addEventListener(type, onPointer, { passive: true });
  // A press that begins on the toolbar makes no selection, and what it answers has to stay; one that ends there may have.
  let onToolbar = false;
  document.addEventListener('pointerdown', ({ target }) => (onToolbar = toolbar?.contains(target as Node) ?? false));
  document.addEventListener('pointerup', () => !onToolbar && later());
  document.addEventListener('selectionchange', later);
  addEventListener('resize', later);
  document.addEventListener('keydown', onKey);
  later();
}

function onKey(event: KeyboardEvent): void {
  if (toolbar === undefined || document.querySelector('dialog[open]')) return;
  const buttons = [...toolbar.querySelectorAll('button')];
  if (event.key === 'Escape') hide();
  if (event.key !== 'Tab' || event.shiftKey) return;
  // It stands at the end of the document. The first Tab leads to it from the words, the last one back to them and on.
  if (document.activeElement === buttons.at(-1)) hide();
  else if (!entered) {
    event.preventDefault();
    entered = true;
    buttons[0]!.focus();
  }
}

function update(): void {
  if (toolbar?.contains(document.activeElement)) return;
  parts = selectedParts(getSelection());
  if (parts.length === 0 || document.querySelector('dialog[open]')) return hide();
  entered = false;
  toolbar ??= makeToolbar();
  say('');
  placeBeside(
    toolbar,
    parts.map(({ range }) => range),
    isBackward(getSelection()!),
  );
}

function hide(): void {
  const focused = toolbar?.contains(document.activeElement);
  toolbar?.remove();
  toolbar = undefined;
  // Back to the words, so that the next Tab goes on from there.
  if (focused) parts[0]?.paragraph.element.querySelector<HTMLElement>('[data-number]')?.focus({ preventScroll: true });
}

function makeToolbar(): HTMLElement {
  const made = element(
    'div',
    { role: 'region', ariaLabel: 'The selected words' },
    control('quotation', 'Copy quotation', copyQuotation),
    control('link', 'Copy link to these words', copyWordsLink),
    element('p', { role: 'status' }),
  );
  made.dataset['quoteToolbar'] = '';
  document.body.append(made);
  return made;
}

function control(kind: string, label: string, act: () => Promise<boolean>): HTMLButtonElement {
  const button = element('button', { type: 'button' }, label);
  button.dataset['copy'] = kind;
  // The press must not take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', async () => say((await act()) ? 'Copied.' : 'The browser did not allow copying.'));
  return button;
}

function say(message: string): void {
  const status = toolbar?.querySelector('[role=status]');
  if (status) status.textContent = message;
}

async function copyQuotation(): Promise<boolean> {
  const { author, version, url } = JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent);
  const [first, last] = [parts[0]!.paragraph, parts.at(-1)!.paragraph];
  const home = new URL(document.querySelector<HTMLAnchorElement>('.site-title')!.href);
  const cited = makeAddresses(home.pathname).cited(first.slug, Number(/\d+/.exec(version)![0]), `p${first.number}`);
  const { plain, rich } = makeQuotation({
    passages: parts.map(({ text }) => text),
    author: author.name,
    edition: version,
    from: placeOf(first),
    to: placeOf(last),
    address: new URL(cited, url).href,
  });
  return copy(plain, rich);
}

async function copyWordsLink(): Promise<boolean> {
  const address = linkToWords(parts);
  return copy(address, makeWordsLink(parts.map(({ text }) => text).join(' '), address));
}

const placeOf = ({ element: paragraph, number }: SelectedPart['paragraph']): QuotedPlace => ({
  section: paragraph.closest('section, article')!.querySelector('h1, .entry-title')!.textContent.trim(),
  paragraph: number,
});

function isBackward({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return (anchorNode!.compareDocumentPosition(focusNode!) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
