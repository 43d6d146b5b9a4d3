/** Numbers in words and in digits, cardinal and ordinal. Ships to the browser. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

const isCardinal = (word: string): boolean => UNITS.includes(word) || TENS.includes(word) || SCALES.has(word);

const YEAR = /^(?:1\d|20)\d\d$/;
const isDigits = (word: string): boolean => /^\d+$/.test(word);

/** The value of a number word that is no scale, or of digits. */
const smallValue = (word: string): number =>
  isDigits(word) ? Number(word) : UNITS.includes(word) ? UNITS.indexOf(word) : (TENS.indexOf(word) + 2) * 10;

/** The value of a run of number words, "one hundred thousand" or "100 thousand": 100000, "nineteen eighty four": 1984; undefined where it makes none. */
function valueOf(words: readonly string[]): number | undefined {
  if (words.length === 0 || !words.every((word) => isCardinal(word) || isDigits(word))) return undefined;
  const [century = '', ...years] = words;
  // From "ten sixty six" to "twenty ninety nine".
  if (years.length > 0 && !words.some((word) => SCALES.has(word)) && smallValue(century) >= 10 && smallValue(years[0]!) >= 10)
    return smallValue(century) * 100 + valueOf(years)!;
  let total = 0;
  let group = 0;
  for (const word of words) {
    const scale = SCALES.get(word);
    if (scale === undefined) group += smallValue(word);
    else if (scale === 100) group = Math.max(1, group) * 100;
    else {
      total += Math.max(1, group) * scale;
      group = 0;
    }
  }
  return total + group;
}

/** The run of number words around a place, with its bounds; empty where there is none. */
function numberRunAt(words: readonly string[], place: number): { start: number; end: number } {
  // "100" of "100 thousand".
  const isPart = (at: number) => isCardinal(words[at] ?? '') || (isDigits(words[at] ?? '') && SCALES.has(words[at + 1] ?? ''));
  let [start, end] = [place, place];
  while (isPart(start - 1)) start--;
  while (isPart(end)) end++;
  return isPart(place) ? { start, end } : { start: place, end: place };
}

const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
for (const [i, tens] of TENS.entries()) ORDINALS.set(tens.replace(/y$/, 'ieth'), (i + 2) * 10);

/** Cardinal or ordinal. @param word folded. */
export const isNumberWord = (word: string): boolean => isCardinal(word) || ORDINALS.has(word);

/** A number below a hundred in words, "twenty one"; nothing of another. */
function inWords(value: number): string[] {
  if (value < UNITS.length) return [UNITS[value]!];
  const tens = TENS[Math.floor(value / 10) - 2];
  return tens === undefined ? [] : [tens, ...(value % 10 === 0 ? [] : [UNITS[value % 10]!])];
}

/** "twenty first". */
function ordinalInWords(value: number): string[] {
  const [last = '', ...before] = inWords(value).reverse();
  const ordinal = [...ORDINALS].find(([, of]) => of === valueOf([last]))?.[0];
  return ordinal === undefined ? [] : [...before, ordinal];
}

const endingOf = (value: number): string => (value % 100 > 10 && value % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'));

/**
 * The number that stands at a place of a query, as a text may have it instead: words in digits, digits in words.
 * @param run folded words.
 * @returns words of the query, and those that may stand for them; undefined where there is no number.
 */
export function otherNumeral(run: readonly string[], place: number): { replaces: readonly string[]; other: readonly string[] } | undefined {
  const word = run[place] ?? '';
  // The day or the month of a date.
  if ([place - 2, place - 1, place + 1, place + 2].some((at) => YEAR.test(run[at] ?? '')) && isDigits(word)) return undefined;
  const [, digits, ending] = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word) ?? [];
  if (digits !== undefined && !SCALES.has(run[place + 1] ?? '')) {
    const other = ending === undefined ? inWords(Number(digits)) : ordinalInWords(Number(digits));
    return other.length > 0 ? { replaces: [word], other } : undefined;
  }
  // "Twenty" of "twenty first".
  if (TENS.includes(word) && ORDINALS.has(run[place + 1] ?? '')) return otherNumeral(run, place + 1);
  const ordinal = ORDINALS.get(word);
  if (ordinal !== undefined) {
    const tens = run.slice(Math.max(0, place - 1), place).filter((before) => ordinal < 10 && TENS.includes(before));
    const value = (valueOf(tens) ?? 0) + ordinal;
    return { replaces: [...tens, word], other: [`${value}${endingOf(value)}`] };
  }
  const { start, end } = numberRunAt(run, place);
  const value = valueOf(run.slice(start, end));
  return value === undefined ? undefined : { replaces: run.slice(start, end), other: [String(value)] };
}
