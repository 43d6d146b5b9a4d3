/** Where each moment stands in the picture of the timeline: a line from top to bottom, longer where more time has passed. */
import type { Moment } from './timeline.ts';

export interface PlacedMoment extends Moment {
  /** Distance from the top, in units of the picture. */
  readonly y: number;
  /** Years since the dated moment before, rounded, where both are given to the same precision and it is a year or more. */
  readonly yearsSince: number | undefined;
  /** Its label with the number of its statements, in one line or two. */
  readonly lines: readonly string[];
}

/** Units between one moment and the next, and the units that a tenfold of years adds. */
const STEP = 34;
const LOG_STEP = 44;
const TOP = 20;
/** Units that a label of two lines takes more. */
const SECOND_LINE = 10;

/** Letters that fit beside the line, and lines between one moment and the next; the list has what is cut. */
const LINE_LENGTH = 38;
const MOST_LINES = 2;

/** Words in lines as long as the picture is wide. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= LINE_LENGTH) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, MOST_LINES).map((line) => (line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1)}…` : line));
  return lines.length > MOST_LINES ? [...shown.slice(0, -1), `${shown.at(-1)!.slice(0, LINE_LENGTH - 2)} …`] : shown;
}

const labelOf = ({ label, events }: Moment): string => (events.length > 1 ? `${label} (${events.length})` : label);

/** The distance grows with the logarithm of the years, so that decades and months find room on one page. */
export function placeMoments(moments: readonly Moment[]): { placed: PlacedMoment[]; height: number } {
  let y = TOP;
  let last: Moment | undefined;
  const placed = moments.map((moment, i): PlacedMoment => {
    const years = moment.year === undefined || last?.year === undefined ? undefined : moment.year - last.year;
    const lines = linesOf(labelOf(moment));
    if (i > 0) y += STEP + (lines.length > 1 ? SECOND_LINE : 0) + (years === undefined ? 0 : LOG_STEP * Math.log10(1 + years));
    const comparable = years !== undefined && years >= 1 && moment.precision === last?.precision;
    if (moment.year !== undefined) last = moment;
    return { ...moment, y: Math.round(y), yearsSince: comparable ? Math.round(years) : undefined, lines };
  });
  return { placed, height: Math.round(y) + TOP };
}
