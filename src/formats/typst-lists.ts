/** The marks of an ordered list as HTML counts them (HTML Standard, 4.4.5): from where it begins, backwards, by a value, in letters. */
import type { Element } from 'hast';

/** What the typesetter needs: where a plain list begins, or the mark of each item. */
export function listMarks({ properties, children }: Element): { start: number } | { marks: readonly string[] } {
  const items = children.filter((child) => child.type === 'element');
  const backwards = properties['reversed'] !== undefined && properties['reversed'] !== false;
  const type = String(properties['type'] ?? '1');
  const first = Number(properties['start'] ?? (backwards ? items.length : 1));
  let next = first;
  const numbers = items.map((item) => {
    const number = Number(item.properties['value'] ?? next);
    next = number + (backwards ? -1 : 1);
    return number;
  });
  if (type === '1' && first >= 0 && numbers.every((number, i) => number === first + i)) return { start: first };
  return { marks: numbers.map((number) => `${inType(number, type)}.`) };
}

/** Where a system has no sign for a number it is written in digits (CSS Counter Styles 3, 6.1 and 6.2). */
function inType(number: number, type: string): string {
  const written = /^a$/i.test(type) && number > 0 ? letters(number) : /^i$/i.test(type) && number > 0 && number < 4000 ? roman(number) : '';
  return (type === type.toUpperCase() ? written.toUpperCase() : written) || String(number).replace('-', '−');
}

const letters = (number: number): string =>
  number === 0 ? '' : letters(Math.floor((number - 1) / 26)) + String.fromCodePoint(97 + ((number - 1) % 26));

const ROMAN = Object.entries({ m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 });

function roman(number: number): string {
  const [sign, value] = ROMAN.find(([, worth]) => worth <= number) ?? ['', 0];
  return sign && sign + roman(number - value);
}
