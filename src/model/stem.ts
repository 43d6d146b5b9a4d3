/**
 * The stem that the forms of an English word share. Ships to the browser.
 *
 * The rules are those of Snowball's English stemmer since 3.0 (snowballstem.org/algorithms/english/stemmer.html; Porter2 in its older form).
 * Pagefind indexes by the same, so that what it offers is what is found here; libraries on npm hold older rules, by which "international"
 * is a form of "internal", and "geologist" none of "geology".
 */

/** `from:to` pairs; without a colon to nothing. */
const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split(' ').map((pair) => {
      const [from, to = ''] = pair.split(':');
      return [from!, to];
    }),
  );

const INVARIANT = /^(?:sky|news|howe|atlas|cosmos|bias|andes)$/;
const IRREGULAR = pairs('skis:ski skies:sky idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl');

/** Behind its first place the region R1 begins, behind the next R2; with some beginnings of words R1 begins later. */
const FIRST_REGION = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)|[aeiouy][^aeiouy]/;
const NEXT_REGION = /[aeiouy][^aeiouy]/;
/** What an `e` may follow: `hop`, `at`. */
const SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/;

/** Longest first: of endings that all reach the end, a pattern finds the one that begins earliest. */
const PLURAL = /(?:sses|ied|ies|us|ss|s)$/;
const VERBAL = /(?:eedly|eed|ingly|ing|edly|ed)$/;
const STEP_2 = pairs(
  'tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate ator:ate alism:al aliti:al alli:al ' +
    'fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogist:og ogi:og fulli:ful lessli:less li',
);
const STEP_3 = pairs('tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful ness ative');
const STEP_4 = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ism|ate|iti|ous|ive|ize|ion)$/;
const anyOf = (list: ReadonlyMap<string, string>) => new RegExp(`(?:${[...list.keys()].join('|')})$`);
const STEP_2_ENDING = anyOf(STEP_2);
const STEP_3_ENDING = anyOf(STEP_3);

/** @param word in small letters, without marks. */
export function stem(word: string): string {
  if (word.length < 3 || INVARIANT.test(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  // A `y` that is a consonant is written `Y` meanwhile.
  let stem = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const r1 = endOf(FIRST_REGION, stem, 0);
  const r2 = endOf(NEXT_REGION, stem, r1);

  stem = replaceEnding(stem, PLURAL, (rest, ending) => {
    if (ending === 's') return /[aeiouy]./.test(rest) ? '' : undefined;
    return ending === 'sses' ? 'ss' : ending.startsWith('ie') ? (rest.length > 1 ? 'i' : 'ie') : undefined;
  });
  stem = withoutVerbal(stem, r1).replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  stem = replaceEnding(stem, STEP_2_ENDING, (rest, ending) => {
    const stays = rest.length < r1 || (ending === 'ogi' && !rest.endsWith('l')) || (ending === 'li' && !/[cdeghkmnrt]$/.test(rest));
    return stays ? undefined : STEP_2.get(ending);
  });
  stem = replaceEnding(stem, STEP_3_ENDING, (rest, ending) =>
    rest.length < (ending === 'ative' ? r2 : r1) ? undefined : STEP_3.get(ending),
  );
  stem = replaceEnding(stem, STEP_4, (rest, ending) => (rest.length < r2 || (ending === 'ion' && !/[st]$/.test(rest)) ? undefined : ''));

  const rest = stem.slice(0, -1);
  if (
    stem.endsWith('e') ? rest.length >= r2 || (rest.length >= r1 && !SHORT_SYLLABLE.test(rest)) : stem.endsWith('ll') && rest.length >= r2
  )
    stem = rest;
  return stem.replaceAll('Y', 'y');
}

function endOf(pattern: RegExp, word: string, from: number): number {
  const found = pattern.exec(word.slice(from));
  return found ? from + found.index + found[0].length : word.length;
}

/** @param by what takes the place of the longest ending that the word has, or nothing where it stays. */
function replaceEnding(word: string, pattern: RegExp, by: (rest: string, ending: string) => string | undefined): string {
  const found = pattern.exec(word);
  if (found === null) return word;
  const rest = word.slice(0, found.index);
  const put = by(rest, found[0]);
  return put === undefined ? word : rest + put;
}

/** Step 1b: `-ed` and `-ing`. */
function withoutVerbal(word: string, r1: number): string {
  const ending = VERBAL.exec(word)?.[0];
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (ending.startsWith('eed')) return rest.length >= r1 && !/^(?:succ|proc|exc)$/.test(rest) ? `${rest}ee` : word;
  if (ending === 'ing') {
    if (/^[^aeiouy]y$/.test(rest)) return `${rest[0]}ie`;
    if (/^(?:even|cann|inn|earr|herr|out)$/.test(rest)) return word;
  }
  if (!/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return rest.length === r1 && SHORT_SYLLABLE.test(rest) ? `${rest}e` : rest;
}
