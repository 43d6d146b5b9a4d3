/** Room between words and what is placed beside them, in CSS pixels; a finger's handles need more. */
const GAP = 10;
const GAP_TOUCH = 34;
/** Kept free at the window's edges. */
const EDGE = 8;

/**
 * Places an element close to stretches of text without covering them: below the last line, or above the first one where the
 * selection was made backwards or there is no room. It scrolls with the text.
 * Where neither end is in the window the element stands at the window's lower edge.
 */
export function placeBeside(box: HTMLElement, ranges: readonly Range[], preferAbove: boolean): void {
  const lines = ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return;
  const { width, height } = box.getBoundingClientRect();
  const gap = matchMedia('(pointer: coarse)').matches ? GAP_TOUCH : GAP;
  const covered = document.querySelector('.site-header')!.getBoundingClientRect().bottom;
  const above = Math.min(...lines.map(({ top }) => top)) - gap - height;
  const below = Math.max(...lines.map(({ bottom }) => bottom)) + gap;
  const places = [
    { top: below, line: last },
    { top: above, line: first },
  ];
  if (preferAbove) places.reverse();
  const fits = ({ top }: { top: number }) => top >= Math.max(covered, EDGE) && top + height <= innerHeight - EDGE;
  const { top, line } = places.find(fits) ?? { top: innerHeight - height - EDGE, line: last };
  const left = Math.max(EDGE, Math.min((line.left + line.right - width) / 2, document.documentElement.clientWidth - width - EDGE));
  box.style.insetBlockStart = `${top + scrollY}px`;
  box.style.insetInlineStart = `${left + scrollX}px`;
}
