/** Where each moment stands in the picture of the timeline: a line from top to bottom, longer where more time has passed. */
import type { Moment } from './timeline.ts';

export interface PlacedMoment extends Moment {
  /** Distance from the top, in units of the picture. */
  readonly y: number;
  /** Years since the dated moment before, rounded, where both are given to the same precision and it is a year or more. */
  readonly yearsSince: number | undefined;
}

/** Units between one moment and the next, and the units that a tenfold of years adds. */
const STEP = 34;
const LOG_STEP = 44;
const TOP = 20;

/** The distance grows with the logarithm of the years, so that decades and months find room on one page. */
export function placeMoments(moments: readonly Moment[]): { placed: PlacedMoment[]; height: number } {
  let y = TOP;
  let last: Moment | undefined;
  const placed = moments.map((moment, i): PlacedMoment => {
    const years = moment.year === undefined || last?.year === undefined ? undefined : moment.year - last.year;
    if (i > 0) y += STEP + (years === undefined ? 0 : LOG_STEP * Math.log10(1 + years));
    const comparable = years !== undefined && years >= 1 && moment.precision === last?.precision;
    if (moment.year !== undefined) last = moment;
    return { ...moment, y: Math.round(y), yearsSince: comparable ? Math.round(years) : undefined };
  });
  return { placed, height: Math.round(y) + TOP };
}
