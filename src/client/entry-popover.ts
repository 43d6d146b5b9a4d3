/** A popover beside a word of the text or a paragraph's control: an entry's first lines, or where else a paragraph's matters come up. */
import type { SectionEntries } from '../model/section-entries.ts';
import sheet from '../styles/entry-popover.css?inline';
import { adoptSheet } from './adopt-sheet.ts';
import { element } from './element.ts';
import { paragraphOf } from './paragraph-of.ts';
import { placeBeside } from './place-beside.ts';
import { keep } from './storage.ts';

/** Milliseconds in which a pointer may cross from the word to the popover. */
const LEAVE = 300;

const loaded = new Map<string, Promise<SectionEntries>>();
let box: HTMLElement | undefined;
let owner: HTMLElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;
/** Ends what the popover shown listens to. */
let listening = new AbortController();

/** What belongs to the section of a paragraph, loaded once. */
function entriesOf(inText: Element): Promise<SectionEntries> {
  const home = new URL(document.querySelector<HTMLAnchorElement>('.site-title')!.href);
  const { slug } = paragraphOf(inText)!;
  const known =
    loaded.get(slug) ??
    fetch(new URL(`sections/${slug}/entries.json`, home)).then((response) => response.json() as Promise<SectionEntries>);
  loaded.set(slug, known);
  known.catch(() => loaded.delete(slug));
  return known;
}

/** Shows the entry that a term or name of the text leads to. Where it cannot be had, the link alone leads on. */
export async function showEntry(mention: HTMLAnchorElement): Promise<void> {
  if (owner === mention) return;
  const entries = await entriesOf(mention).then(
    (section) => section.entries,
    () => undefined,
  );
  // A link like any other from now on, which a first tap follows.
  if (entries === undefined) return void delete mention.dataset['m'];
  const [page] = /[^/]+(?=\/$)/.exec(mention.pathname) ?? [];
  const card = entries[`${page}${mention.hash}`];
  // The reader may have gone on while it loaded.
  if (card === undefined || !mention.matches(':hover, :focus')) return;
  show(
    mention,
    'hint',
    element('p', { dir: 'auto' }, element('b', {}, card.label), card.text === undefined ? '' : `: ${card.text}`),
    element('p', { className: 'quiet' }, `${card.times}. `, element('a', { href: mention.href }, 'All its places'), ' ', offControl()),
  );
  // What the entry says, without its controls.
  box!.firstElementChild!.id = 'entry-popover';
  mention.setAttribute('aria-describedby', 'entry-popover');
  const stay = () => clearTimeout(leaving);
  const leave = () => {
    stay();
    leaving = setTimeout(() => box?.matches(':hover, :focus-within') || mention.matches(':hover, :focus') || hide(), LEAVE);
  };
  for (const part of [mention, box!]) {
    for (const [type, act] of [
      ['pointerleave', leave],
      ['focusout', leave],
      ['pointerenter', stay],
    ] as const)
      part.addEventListener(type, act, { signal: listening.signal });
  }
}

/** Shows where else the matters of a control's paragraph come up. Pressed again, the control closes it. */
export async function showElsewhere(control: HTMLElement, home: URL): Promise<void> {
  if (owner === control) return hide();
  const { element: paragraph, number } = paragraphOf(control)!;
  const links = await entriesOf(paragraph).then(
    ({ elsewhere }) => elsewhere[`p${number}`] ?? [],
    () => undefined,
  );
  // The reader may have gone on meanwhile.
  if (!document.activeElement?.contains(control)) return;
  const rows = links?.map(({ href, place, why }) =>
    element('li', {}, element('a', { href: new URL(href, home).href }, element('bdi', {}, place)), ' ', element('bdi', {}, why.join(', '))),
  );
  show(
    control,
    'auto',
    element(
      'p',
      {},
      rows === undefined
        ? 'This could not be loaded. Check the connection and try again.'
        : rows.length > 0
          ? 'Also in:'
          : 'No other paragraph shares its rarer terms and names.',
    ),
    ...(rows === undefined || rows.length === 0 ? [] : [element('ol', {}, ...rows)]),
  );
  Object.assign(box!, { role: 'dialog', ariaLabel: control.ariaLabel, tabIndex: -1 });
  (box!.querySelector('a') ?? box!).focus({ preventScroll: true });
}

/** Makes terms and names words like any others. */
export function switchOff(): void {
  document.documentElement.dataset['marks'] = 'off';
  for (const mention of document.querySelectorAll('[data-m]')) mention.removeAttribute('href');
}

/** Switches the marks of terms and names off, for this browser. The about page switches them on again. */
function offControl(): HTMLElement {
  return element(
    'button',
    {
      type: 'button',
      onclick: () => {
        keep('local', 'marks', 'off');
        switchOff();
        hide();
      },
    },
    'Switch these marks off',
  );
}

function show(anchor: HTMLElement, kind: 'hint' | 'auto', ...content: HTMLElement[]): void {
  adoptSheet(sheet);
  hide();
  owner = anchor;
  box = element('div', { className: 'entry-popover' }, ...content);
  // A browser that does not know hints takes the value for "manual", which is the same but for Escape.
  box.popover = kind;
  // After the paragraph, where it is no part of its text; the focus finds it by the control.
  paragraphOf(anchor)!.element.after(box);
  if (CSS.supports('position-area', 'block-end')) anchor.style.setProperty('anchor-name', '--entry');
  box.showPopover({ source: anchor } as never);
  if (!CSS.supports('position-area', 'block-end')) placeBeside(box, [rangeOf(anchor)], false);
  const own = box;
  box.addEventListener('toggle', (event) => {
    // After the press that closed it: one on its own control is not to open it again.
    if ((event as ToggleEvent).newState === 'closed') setTimeout(() => own === box && hide(), LEAVE);
  });
  document.addEventListener('keydown', onEscape, { signal: listening.signal });
}

function rangeOf(anchor: HTMLElement): Range {
  const range = document.createRange();
  range.selectNode(anchor);
  return range;
}

function onEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || box === undefined) return;
  const silence = (focus: Event) => focus.stopPropagation();
  // The focus that comes back by this key is no interest in the entry: heard, it would open the box again.
  document.addEventListener('focusin', silence, true);
  if (box.contains(document.activeElement)) owner?.focus();
  document.removeEventListener('focusin', silence, true);
  hide();
}

function hide(): void {
  clearTimeout(leaving);
  listening.abort();
  listening = new AbortController();
  owner?.style.removeProperty('anchor-name');
  owner?.removeAttribute('aria-describedby');
  box?.remove();
  owner = box = undefined;
}
