/** The attributes that tags in a text may have, and their values (HTML Standard, 3.2.6 and 4); all else is refused. */
import { isClean } from './check-address.ts';
import { isLanguage } from '../model/languages.ts';
import { isDatedMoment, isTime } from './times.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Of every element. */
const GLOBAL = names('class dir lang title translate');

const OF_ELEMENT: Readonly<Record<string, ReadonlySet<string>>> = {
  a: names('hreflang rel'),
  blockquote: names('cite'),
  del: names('cite datetime'),
  details: names('name open'),
  ins: names('cite datetime'),
  li: names('value'),
  ol: names('reversed start type'),
  q: names('cite'),
  td: names('colspan rowspan'),
  th: names('abbr colspan rowspan scope'),
  time: names('datetime'),
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = { a: ['href'], bdo: ['dir'], time: ['datetime'] };

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

const VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  cite: (value) => URL.canParse(value) && isClean(value),
  colspan: matches(/^[1-9]\d{0,2}$/),
  datetime: isTime,
  dir: matches(/^(?:ltr|rtl|auto)$/),
  hreflang: isLanguage,
  lang: isLanguage,
  open: matches(/^$/),
  reversed: matches(/^$/),
  rowspan: matches(/^\d{1,5}$/),
  scope: matches(/^(?:col|row)$/),
  start: matches(/^-?\d+$/),
  translate: matches(/^(?:yes|no)$/),
  type: matches(/^[1aAiI]$/),
  value: matches(/^-?\d+$/),
};

/** Whether an element may have an attribute, whatever its value. */
export const isAllowed = (element: string, attribute: string): boolean =>
  GLOBAL.has(attribute) || (Object.hasOwn(OF_ELEMENT, element) && OF_ELEMENT[element]!.has(attribute));

/** @param value as it is written; undefined for what an expression comes to, which nobody knows here; empty where there is none. */
export const isValid = (element: string, attribute: string, value: string | undefined): boolean =>
  value !== undefined &&
  (!Object.hasOwn(VALUES, attribute) || VALUES[attribute]!(value)) &&
  // When something was changed is a day, or a moment wherever one is.
  (attribute !== 'datetime' || element === 'time' || isDatedMoment(value));

/** What to do where an attribute's value is not valid. */
export const remedyOf = (attribute: string): string => REMEDIES[attribute] ?? 'Correct or remove it.';

const A_LANGUAGE = 'Write one that is registered, such as zh for Chinese or zh-TW for that of Taiwan, or remove it.';
const REMEDIES: Readonly<Record<string, string>> = {
  datetime: 'Write a day, a time or a duration that there is, such as 2013-09-07, 09:30 or PT2H, or remove it.',
  hreflang: A_LANGUAGE,
  lang: A_LANGUAGE,
};

/** Attributes without which an element has no sense. */
export const requiredBy = (element: string): readonly string[] => (Object.hasOwn(REQUIRED, element) ? REQUIRED[element]! : []);
