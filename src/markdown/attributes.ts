/** The attributes that tags in a text may have, and their values (HTML Standard, 3.2.6 and 4); all else is refused. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Of every element. */
const GLOBAL = names('class dir lang title translate');

const OF_ELEMENT: Readonly<Record<string, ReadonlySet<string>>> = {
  a: names('hreflang rel'),
  blockquote: names('cite'),
  col: names('span'),
  colgroup: names('span'),
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

const isLanguage = (value: string): boolean => {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
};

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

const VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  cite: (value) => URL.canParse(value),
  colspan: matches(/^[1-9]\d{0,2}$/),
  // A year, month, week or day; a time; both, with or without a zone; a day of any year; a duration.
  datetime: matches(
    /^(?:\d{4,}(?:-W\d\d|-\d\d(?:-\d\d)?)?|(?:\d{4,}-\d\d-\d\d[T ])?\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?|\d\d-\d\d|P(?=.)(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/,
  ),
  dir: matches(/^(?:ltr|rtl|auto)$/),
  hreflang: isLanguage,
  lang: isLanguage,
  open: matches(/^$/),
  reversed: matches(/^$/),
  rowspan: matches(/^\d{1,5}$/),
  scope: matches(/^(?:col|colgroup|row|rowgroup)$/),
  span: matches(/^[1-9]\d{0,2}$/),
  start: matches(/^-?\d+$/),
  translate: matches(/^(?:yes|no)$/),
  type: matches(/^[1aAiI]$/),
  value: matches(/^-?\d+$/),
};

/** Whether an element may have an attribute, whatever its value. */
export const isAllowed = (element: string, attribute: string): boolean =>
  GLOBAL.has(attribute) || (Object.hasOwn(OF_ELEMENT, element) && OF_ELEMENT[element]!.has(attribute));

/** @param value as it is written; undefined for what an expression comes to, which nobody knows here; empty where there is none. */
export const isValid = (attribute: string, value: string | undefined): boolean =>
  value !== undefined && (!Object.hasOwn(VALUES, attribute) || VALUES[attribute]!(value));

/** Attributes without which an element has no sense. */
export const requiredBy = (element: string): readonly string[] => (Object.hasOwn(REQUIRED, element) ? REQUIRED[element]! : []);
