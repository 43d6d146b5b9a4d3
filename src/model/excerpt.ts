/** A stretch of a text with its marked ranges: text and offsets, never HTML. Ships to the browser. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Excerpt {
  /** Pieces in order; the marked ones are what was looked for. */
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
}

/** Characters of text that an excerpt shows: about three lines on a phone. */
const LENGTH = 220;
/** Characters shown before the first mark. */
const LEAD = 60;

/**
 * The part of a text that shows most of its marked ranges, cut between words, with an ellipsis where text is left out.
 * @param ranges in order, not overlapping.
 * @param length characters shown.
 */
export function makeExcerpt(text: string, ranges: readonly Range[], length = LENGTH): Excerpt {
  const lead = Math.min(LEAD, Math.floor(length / 2.5));
  const inside = (from: Range) => ranges.filter(({ start, end }) => start >= from.start && end <= from.start + length - lead).length;
  const anchor = ranges.reduce<Range | undefined>((best, range) => (best && inside(best) >= inside(range) ? best : range), undefined);
  let start = text.length <= length ? 0 : Math.max(0, Math.min((anchor?.start ?? 0) - lead, text.length - length));
  if (start > 0) start = text.lastIndexOf(' ', anchor?.start ?? start) < start ? (anchor?.start ?? start) : text.indexOf(' ', start) + 1;
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), anchor?.end ?? 0);

  const pieces: { text: string; marked: boolean }[] = [];
  const add = (piece: string, marked: boolean) => piece !== '' && pieces.push({ text: piece, marked });
  let at = start;
  if (start > 0) add('… ', false);
  for (const range of ranges) {
    if (range.start < start || range.end > end) continue;
    add(text.slice(at, range.start), false);
    add(text.slice(range.start, range.end), true);
    at = range.end;
  }
  add(text.slice(at, end), false);
  if (end < text.length) add(' …', false);
  return { pieces };
}
