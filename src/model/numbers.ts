/** Numbers in words and their value. Ships to the browser. */

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

const isNumberWord = (word: string): boolean => UNITS.includes(word) || TENS.includes(word) || SCALES.has(word);

/** The value of a run of number words, "one hundred thousand": 100000; undefined where it makes none. */
export function valueOf(words: readonly string[]): number | undefined {
  if (words.length === 0 || !words.every(isNumberWord)) return undefined;
  let total = 0;
  let group = 0;
  for (const word of words) {
    const scale = SCALES.get(word);
    if (scale === undefined) group += UNITS.includes(word) ? UNITS.indexOf(word) : (TENS.indexOf(word) + 2) * 10;
    else if (scale === 100) group = Math.max(1, group) * 100;
    else {
      total += Math.max(1, group) * scale;
      group = 0;
    }
  }
  return total + group;
}

/** The run of number words around a place, with its bounds; empty where there is none. */
export function numberRunAt(words: readonly string[], place: number): { start: number; end: number } {
  let [start, end] = [place, place];
  while (start > 0 && isNumberWord(words[start - 1]!)) start--;
  while (end < words.length && isNumberWord(words[end]!)) end++;
  return isNumberWord(words[place] ?? '') ? { start, end } : { start: place, end: place };
}
