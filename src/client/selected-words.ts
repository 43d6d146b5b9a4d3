/** The reader's selection, as words of numbered paragraphs. */
import { paragraphOf, type NumberedParagraph } from './paragraph-of.ts';

export interface SelectedPart {
  readonly paragraph: NumberedParagraph;
  /** The part of the selection inside the paragraph. */
  readonly range: globalThis.Range;
  /** Its words, those that the selection cuts as a whole. */
  readonly text: string;
}

/** Parts of the selection in the text, in order: one for each paragraph that has words in it. */
export function selectedParts(selection: Selection | null): SelectedPart[] {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return [];
  const whole = selection.getRangeAt(0);
  const numbers = [...document.querySelectorAll('main article [data-number]')].filter((number) => {
    const block = number.closest('[id]');
    return block !== null && whole.intersectsNode(block);
  });
  return numbers.flatMap((number): SelectedPart[] => {
    const paragraph = paragraphOf(number);
    if (paragraph === undefined) return [];
    const range = document.createRange();
    range.selectNodeContents(paragraph.element);
    range.setStartAfter(number.nextElementSibling?.matches('.tools') ? number.nextElementSibling : number);
    if (range.compareBoundaryPoints(globalThis.Range.START_TO_START, whole) < 0) range.setStart(whole.startContainer, whole.startOffset);
    if (range.compareBoundaryPoints(globalThis.Range.END_TO_END, whole) > 0) range.setEnd(whole.endContainer, whole.endOffset);
    toWholeWords(range);
    const text = textOf(range);
    return text === '' ? [] : [{ paragraph, range, text }];
  });
}

/** Takes in the rest of a word that the selection cuts. */
function toWholeWords(range: globalThis.Range): void {
  const inside = (text: string, at: number) =>
    /[\p{L}\p{N}\p{M}]['’]?$/u.test(text.slice(0, at)) && /^['’]?[\p{L}\p{N}\p{M}]/u.test(text.slice(at));
  const { startContainer, endContainer } = range;
  if (range.collapsed) return;
  if (startContainer instanceof Text)
    while (inside(startContainer.data, range.startOffset)) range.setStart(startContainer, range.startOffset - 1);
  if (endContainer instanceof Text) while (inside(endContainer.data, range.endOffset)) range.setEnd(endContainer, range.endOffset + 1);
}

/** Words of a stretch of the text, spaces as one, without numbers, controls and footnote marks. */
export function textOf(range: globalThis.Range): string {
  const copy = range.cloneContents();
  for (const mark of copy.querySelectorAll('[data-number], button, [data-footnote-ref], rt, rp')) mark.remove();
  for (const block of copy.querySelectorAll('p, li, tr, td, th, blockquote, br')) block.after(' ');
  return copy.textContent.replace(/\s+/gu, ' ').trim();
}
