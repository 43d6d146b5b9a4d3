/** Dated statements at the precision that the text gives them. */
import type { EventFile } from './apparatus.ts';

/** Statements of one date, or of one vague time. */
export interface Moment {
  /** Its address on the page: `2013-09`, `over-recent-decades`. */
  readonly id: string;
  /** `September 2013`, or what the text says. */
  readonly label: string;
  /** Year and fraction, for the picture; undefined where the text gives no date. */
  readonly year: number | undefined;
  readonly precision: 'year' | 'month' | 'day' | 'vague';
  readonly events: readonly EventFile[];
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Year, month and day as far as given; undefined where it is no date of the calendar. */
export function parseDate(date: string): { year: number; month: number | undefined; day: number | undefined } | undefined {
  const [, year, month, day] = DATE.exec(date)?.map((part) => (part === undefined ? undefined : Number(part))) ?? [];
  if (year === undefined || (month !== undefined && (month < 1 || month > 12))) return undefined;
  if (day !== undefined && new Date(Date.UTC(year, month! - 1, day)).getUTCDate() !== day) return undefined;
  return { year, month, day };
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Statements that follow one another at the same time, taken together. The order is the editors'. */
export function makeMoments(events: readonly EventFile[]): Moment[] {
  const moments: (Moment & { events: EventFile[] })[] = [];
  for (const event of events) {
    const id = event.date ?? slugOf(event.when!);
    const same = moments.find((moment) => moment.id === id);
    if (same !== undefined) {
      same.events.push(event);
      continue;
    }
    const date = event.date === undefined ? undefined : parseDate(event.date);
    moments.push({
      id,
      events: [event],
      label: event.when ?? [date?.day, date?.month && MONTHS[date.month - 1], date?.year].filter((part) => part !== undefined).join(' '),
      year: date && date.year + ((date.month ?? 1) - 1) / 12,
      precision: date === undefined ? 'vague' : date.day !== undefined ? 'day' : date.month !== undefined ? 'month' : 'year',
    });
  }
  return moments;
}
