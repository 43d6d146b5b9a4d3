/** A link to words: the paragraph's, with a text fragment (wicg.github.io/scroll-to-text-fragment) that finds them on the page. */
import { generateFragmentFromRange, type TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { textOf, type SelectedPart } from './selected-words.ts';

/** @returns the absolute address; the first paragraph's own where no fragment tells the words from others. */
export function linkToWords(parts: readonly SelectedPart[]): string {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const range = first.range.cloneRange();
  range.setEnd(last.range.endContainer, last.range.endOffset);
  const address = `${location.origin}${location.pathname}#${first.paragraph.element.id}`;
  // A browser that shows the outline, as a wide window does, looks there too: the words have to be told from its titles.
  const outline = document.getElementById('outline');
  outline?.style.setProperty('display', 'block');
  try {
    const { status, fragment } = generateFragmentFromRange(range);
    if (status !== 0 || !fragment) return address;
    const within = inParagraphs(fragment, first, last);
    const unique = processTextFragmentDirective(within).length === 1;
    return `${address}:~:text=${directive(unique ? within : fragment)}`;
  } finally {
    outline?.style.removeProperty('display');
  }
}

/** The fragment with a context that stays inside the paragraphs: browsers differ on whether it runs on past a number in the margin. */
function inParagraphs({ prefix, suffix, ...words }: TextFragment, first: SelectedPart, last: SelectedPart): TextFragment {
  const before = document.createRange();
  before.setStartAfter(first.paragraph.element.querySelector('[data-number]')!);
  before.setEnd(first.range.startContainer, first.range.startOffset);
  const after = document.createRange();
  after.selectNodeContents(last.paragraph.element);
  after.setStart(last.range.endContainer, last.range.endOffset);
  const tokens = (text: string) => text.split(/\s+/u).filter(Boolean);
  const room = (range: globalThis.Range) => tokens(textOf(range)).length;
  const start = room(before) > 0 && prefix ? tokens(prefix).slice(-room(before)).join(' ') : '';
  const end = suffix ? tokens(suffix).slice(0, room(after)).join(' ') : '';
  return { ...words, ...(start && { prefix: start }), ...(end && { suffix: end }) };
}

/** `prefix-,start,end,-suffix`, as the specification's grammar has it: the signs that part it are encoded inside it. */
function directive({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  return [prefix && `${encode(prefix)}-`, encode(textStart), textEnd && encode(textEnd), suffix && `-${encode(suffix)}`]
    .filter(Boolean)
    .join(',');
}
