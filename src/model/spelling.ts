/** One form for a word's British and American spellings. Ships to the browser. */

const S_RULES: readonly (readonly [RegExp, string])[] = [
  [/iz(e|ed|es|er|ers|ing|able|ation|ations|ational|ationally)$/, 'is$1'],
  [/yz(e|ed|es|er|ers|ing)$/, 'ys$1'],
];

const RULES: readonly (readonly [RegExp, string])[] = [
  // Not after one letter alone: four, hour, your.
  [/(?<=[a-z]{2})our(?!c|se|n|t|$)|(?<=[a-z]{2})our$/, 'or'],
  [/(?<=[bt])re(s?)$/, 'er$1'],
  [/ogue(s?)$/, 'og$1'],
  [/amme(s?)$/, 'am$1'],
  [/(?<=[a-z]{2}[aeiou])ll(ed|ing|er|ers)$/, 'l$1'],
  [/ence(s?)$/, 'ense$1'],
];

/** The same, from American to British. */
const BACK: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|able|ation|ations|ational|ationally)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/(?<=[a-z]{2})or(?=s?$|ed$|ing$|able$|hood)/, 'our'],
  [/(?<=[bt])er(s?)$/, 're$1'],
  [/og(s?)$/, 'ogue$1'],
  [/(?<=r)am(s?)$/, 'amme$1'],
  [/(?<=[a-z]{2}[aeiou])l(ed|ing|er|ers)$/, 'll$1'],
  [/ense(s?)$/, 'ence$1'],
];

const spelt = (word: string, rules: typeof RULES): string => rules.reduce((now, [pattern, by]) => now.replace(pattern, by), word);

/** With the s of British endings: "globalisation". @param word folded. */
export const withS = (word: string): string => spelt(word, S_RULES);

const shared = new Map<string, string>();
/** @param word folded. */
export function sharedSpelling(word: string): string {
  let known = shared.get(word);
  // Asked for word by word of every candidate.
  if (known === undefined) shared.set(word, (known = spelt(withS(word), RULES)));
  return known;
}

/** How else a word may be spelt, by rule: some are no words. @param word folded. */
export const otherSpellings = (word: string): string[] =>
  [spelt(withS(word), RULES), spelt(word, BACK)].filter((other, i, all) => other !== word && all.indexOf(other) === i);
