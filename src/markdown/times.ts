/** Whether there are the times that `datetime` names (HTML Standard, 2.3.5 and 4.5.14). */

const DATE = /^(\d{4,})(?:-W(\d\d)|-(\d\d)(?:-(\d\d))?)?$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/;
const ZONE = /(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;
const DURATION = /^P(?=.)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;

/** A year, month, week or day; a day of any year; a time; a day and a time, with or without a zone; a duration. */
export function isTime(value: string): boolean {
  const [day = '', clock] = value.split(/[T ]/);
  if (clock !== undefined && !value.startsWith('P')) return isDay(day) && CLOCK.test(clock.replace(ZONE, ''));
  return isDate(value) || CLOCK.test(value) || DURATION.test(value) || (/^\d\d-\d\d$/.test(value) && isDate(`2000-${value}`));
}

/** A day, or a day and a time with its zone. */
export const isDatedMoment = (value: string): boolean => isDay(value) || (isTime(value) && /[T ]/.test(value) && ZONE.test(value));

const isDay = (value: string): boolean => /-\d\d-\d\d$/.test(value) && isDate(value);

function isDate(value: string): boolean {
  const [whole, year, week, month, day = '01'] = DATE.exec(value) ?? [];
  if (whole === undefined || Number(year) === 0) return false;
  // The calendar is the same every 400 years, to the day of the week.
  const same = 2000 + (Number(year) % 400);
  const within = (number: string, most: number) => Number(number) >= 1 && Number(number) <= most;
  if (week !== undefined) return within(week, weeksOf(same));
  return month === undefined || (within(month, 12) && within(day, new Date(Date.UTC(same, Number(month), 0)).getUTCDate()));
}

/** 53 where the year begins or ends on a Thursday (ISO 8601). */
const weeksOf = (year: number): number =>
  [0, 11].some((month) => new Date(Date.UTC(year, month, month === 0 ? 1 : 31)).getUTCDay() === 4) ? 53 : 52;
