/** What a search knows beside the index: sections, entries of the apparatus, dates. Made at build time; ships as JSON, so it is terse. */
import type { Apparatus } from './apparatus.ts';
import { isForm } from './match.ts';
import { compareIds } from './new-ids.ts';
import { fold, foldedWords } from './text.ts';
import { makeMoments } from './timeline.ts';
import type { Section } from './types.ts';

/** The JSON that ships. */
export interface StoredAids {
  /** In reading order; of each heading its words and the paragraph under it; its paragraphs where their ids do not say their order, from p1 on. */
  readonly sections: readonly (readonly [
    slug: string,
    number: string,
    title: string,
    headings: readonly (readonly [text: string, id: string])[],
    ids?: readonly string[],
  ])[];
  /** Entries that have text of their own. */
  readonly terms: readonly StoredEntry[];
  readonly names: readonly StoredEntry[];
  /** Moments of the timeline. */
  readonly moments: readonly (readonly [id: string, label: string])[];
}

/** What is empty at its end is left out. */
type StoredEntry = readonly [
  label: string,
  /** The paragraph that says what it is, `mechanisms#p2`. */
  at?: string,
  /** Other forms in the text. */
  aliases?: readonly string[],
  /** What readers call it and the text does not. */
  searchAs?: readonly string[],
  /** Where it is not the label's own words, as `idFrom` joins them. */
  id?: string,
];

/** The same, as a search uses it. */
export interface SearchAids extends Pick<StoredAids, 'sections' | 'moments'> {
  readonly entries: readonly SearchEntry[];
}

interface SearchEntry {
  readonly page: 'terms' | 'names';
  readonly id: string;
  readonly label: string;
  readonly at: string;
  /** Label and other forms, as runs of folded words; then what readers call it. */
  readonly runs: readonly string[][];
  readonly searchAs: readonly string[][];
  /** Those of its forms that are one word with a capital, folded. */
  readonly proper: readonly string[];
}

/** The id that most entries have: their words in small letters, joined by hyphens. */
const idFrom = (label: string): string => label.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export function makeSearchAids({ terms, names, events }: Apparatus, sections: readonly Section[]): StoredAids {
  const stored = (list: Apparatus['terms'] | Apparatus['names']): StoredEntry[] =>
    list
      .filter(({ see }) => see === undefined)
      .map(({ id, label, aliases, searchAs, ...rest }) => {
        // What a list leads on from is another form of what it leads to.
        const led = list.filter(({ see }) => see === id).map((from) => from.label);
        const forms = [...aliases, ...led.filter((form) => !aliases.includes(form))];
        const all = [label, ('at' in rest && rest.at) || '', forms, searchAs, id === idFrom(label) ? '' : id] as const;
        return all.slice(0, all.findLastIndex((part) => part.length > 0) + 1) as unknown as StoredEntry;
      });
  return {
    sections: sections.map(({ slug, number = '', title, headings, paragraphs }) => {
      const ids = paragraphs.map(({ id }) => id);
      const known = ids[0] === 'p1' && ids.every((id, i) => i === 0 || compareIds(ids[i - 1]!, id) < 0);
      const headed = headings.flatMap(({ text, firstParagraph }) =>
        firstParagraph === undefined ? [] : [[text, firstParagraph] as const],
      );
      return known ? [slug, number, title, headed] : [slug, number, title, headed, ids];
    }),
    terms: stored(terms),
    names: stored(names),
    moments: makeMoments(events)
      .filter(({ label }) => /\d{4}/.test(label))
      .map(({ id, label }) => [id, label] as const),
  };
}

export function readSearchAids({ sections, moments, terms, names }: StoredAids): SearchAids {
  const entry =
    (page: SearchEntry['page']) =>
    ([label, at = '', aliases = [], searchAs = [], id = idFrom(label)]: StoredEntry): SearchEntry => {
      const [runs, others] = [[label, ...aliases].map(foldedWords), searchAs.map(foldedWords)];
      const proper = [label, ...aliases].filter((form) => /^\p{Lu}[\p{L}\p{N}]*$/u.test(form)).map(fold);
      return { page, id, label, at, runs, searchAs: [...others, ...spelledOut([...others, ...runs])], proper };
    };
  return { sections, moments, entries: [...terms.map(entry('terms')), ...names.map(entry('names'))] };
}

/** Whether two runs are the same words, in whichever form and spelling. */
const sameRun = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((word, i) => isForm(word, b[i]!));

/** Where a run of words stands in another; -1 where it does not. */
const placeIn = (run: readonly string[], part: readonly string[]): number =>
  run.findIndex((_, i) => sameRun(run.slice(i, i + part.length), part));

/** Most letters of an abbreviation that readers may write with points. */
const MOST_LETTERS = 6;

/** An abbreviation as it is split where points stand in it: U.N. */
const spelledOut = (runs: readonly (readonly string[])[]): string[][] =>
  runs
    .filter(([word, ...more]) => more.length === 0 && word !== undefined && word.length > 1 && word.length <= MOST_LETTERS)
    .map(([word]) => [...word!]);

/** Groups of words in a query that readers use for an entry and the text does not: with the forms that the text has. */
export function aliasGroups(
  run: readonly string[],
  { entries }: SearchAids,
): { typed: string[]; label: string; runs: readonly string[][]; proper: readonly string[] }[] {
  const found = entries.flatMap(({ label, runs, searchAs, proper }) =>
    searchAs.flatMap((form) => {
      const at = form.length > 0 ? placeIn(run, form) : -1;
      return at < 0 ? [] : [{ typed: run.slice(at, at + form.length), label, runs, proper }];
    }),
  );
  // The longest wins: A.I. is in A.I.I.B.
  return found.filter(({ typed }) => !found.some((other) => other.typed.length > typed.length && placeIn(other.typed, typed) >= 0));
}

/** Paragraphs that say what the whole query names: `mechanisms#p2`. */
export function definingParagraphs(run: readonly string[], { entries }: SearchAids): Set<string> {
  const named = entries.filter(({ at, runs, searchAs }) => at !== '' && [...runs, ...searchAs].some((form) => sameRun(form, run)));
  return new Set(named.map(({ at }) => at));
}

/** A text whose folded words may be other than its letters in lower case. */
const FOLDS_OTHERWISE = /[^ -~]|'|\d[.,]\d/;

/** Paragraphs right under a heading that has all the words. */
export function headedParagraphs(words: readonly string[], { sections }: SearchAids): Set<string> {
  const has = (text: string) => {
    // Of a thousand titles few have the words; only those are split, since this is asked at each key.
    const lower = text.toLowerCase();
    if (words.length === 0 || (!FOLDS_OTHERWISE.test(text) && !words.every((word) => lower.includes(word)))) return false;
    const own = new Set(foldedWords(text));
    return words.every((word) => own.has(word));
  };
  return new Set(
    sections.flatMap(([slug, , title, headings, ids = ['p1']]) => [
      ...(has(title) ? [`${slug}#${ids[0]}`] : []),
      ...headings.filter(([text]) => has(text)).map(([, id]) => `${slug}#${id}`),
    ]),
  );
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** An entry or a date that answers beside the paragraphs. */
export interface EntryAnswer {
  readonly page: 'terms' | 'names' | 'timeline';
  readonly id: string;
  readonly label: string;
}

/** Entries whose name the query has, the longest first, or begins; and the dates in it. Few, since they stand above the text. */
export function answeringEntries(run: readonly string[], { entries, moments }: SearchAids, most = 3): EntryAnswer[] {
  const named = entries
    .flatMap(({ page, id, label, runs, searchAs, proper }) => {
      // "Governance initiative" is another than the Initiative.
      const forms = [...runs, ...searchAs].filter(
        ([word, more]) => more !== undefined || run.length < 2 || word === idFrom(label) || !proper.includes(word!),
      );
      const whole = Math.max(0, ...forms.filter((form) => form.length > 0 && placeIn(run, form) >= 0).map((form) => form.length));
      const begun =
        run.length > 0 &&
        forms.some(
          (form) =>
            form.length >= run.length &&
            form
              .slice(0, run.length)
              .every((word, i) => (i === run.length - 1 ? word.startsWith(run[i]!) && run[i]!.length > 2 : word === run[i])),
        );
      return whole > 0 || begun ? [{ page, id, label, weight: whole > 0 ? whole + 10 : 0 }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  const dated = moments
    .filter(([, label]) => {
      const words = foldedWords(label);
      const months = run.filter((word) => MONTH.test(word));
      return (
        words.some((word) => /^\d{4}$/.test(word) && run.includes(word)) &&
        (months.length === 0 || months.some((month) => words.includes(month)))
      );
    })
    .map(([id, label]) => ({ page: 'timeline' as const, id, label, weight: 0 }));
  return [...dated, ...named].slice(0, most).map(({ page, id, label }) => ({ page, id, label }));
}
