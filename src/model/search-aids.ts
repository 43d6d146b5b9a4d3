/** What a search knows beside the index: sections, entries of the apparatus, dates. Made at build time; ships as JSON, so it is terse. */
import type { Apparatus } from './apparatus.ts';
import { splitWords } from './text.ts';
import { makeMoments } from './timeline.ts';
import type { Section } from './types.ts';

export interface SearchAids {
  /** In reading order; of each heading its words and the paragraph under it. */
  readonly sections: readonly (readonly [
    slug: string,
    number: string,
    title: string,
    headings: readonly (readonly [text: string, id: string])[],
  ])[];
  /** Entries that have text of their own. */
  readonly entries: readonly SearchEntry[];
  /** Moments of the timeline. */
  readonly moments: readonly (readonly [id: string, label: string])[];
}

type SearchEntry = readonly [
  page: 'terms' | 'names',
  /** Empty where it is the label's own words, as `idFrom` joins them. */
  id: string,
  label: string,
  /** Other forms in the text. */
  aliases: readonly string[],
  /** What readers call it and the text does not. */
  searchAs: readonly string[],
  /** The paragraph that says what it is, `mechanisms#p2`, or nothing. */
  at: string,
];

/** The id that most entries have: their words in small letters, joined by hyphens. */
const idFrom = (label: string): string => label.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export function makeSearchAids({ terms, names, events }: Apparatus, sections: readonly Section[]): SearchAids {
  const entry =
    (page: 'terms' | 'names') =>
    ({
      id,
      label,
      aliases,
      searchAs,
      at,
    }: {
      id: string;
      label: string;
      aliases: readonly string[];
      searchAs: readonly string[];
      at?: string | undefined;
    }): SearchEntry => [page, id === idFrom(label) ? '' : id, label, aliases, searchAs, at ?? ''];
  const own = <T extends { see: string | undefined }>(list: readonly T[]) => list.filter(({ see }) => see === undefined);
  return {
    sections: sections.map(({ slug, number = '', title, headings }) => [
      slug,
      number,
      title,
      headings.flatMap(({ text, firstParagraph }) => (firstParagraph === undefined ? [] : [[text, firstParagraph] as const])),
    ]),
    entries: [...own(terms).map(entry('terms')), ...own(names).map(entry('names'))],
    moments: makeMoments(events)
      .filter(({ label }) => /\d{4}/.test(label))
      .map(({ id, label }) => [id, label] as const),
  };
}

/** A form as a run of folded words. */
const runOf = (form: string): string[] =>
  splitWords(form)
    .map((word) => word.fold)
    .filter((word) => word !== '');

const sameRun = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((word, i) => word === b[i]);

/** Where a run of words stands in another; -1 where it does not. */
const placeIn = (run: readonly string[], part: readonly string[]): number =>
  run.findIndex((_, i) => sameRun(run.slice(i, i + part.length), part));

/** Groups of words in a query that readers use for an entry and the text does not: with the forms that the text has. */
export function aliasGroups(run: readonly string[], { entries }: SearchAids): { typed: string[]; label: string; runs: string[][] }[] {
  return entries.flatMap(([, , label, aliases, searchAs]) =>
    searchAs
      .map(runOf)
      .filter((typed) => typed.length > 0 && placeIn(run, typed) >= 0)
      .map((typed) => ({ typed, label, runs: [label, ...aliases].map(runOf) })),
  );
}

/** Paragraphs that say what the whole query names: `mechanisms#p2`. */
export function definingParagraphs(run: readonly string[], { entries }: SearchAids): Set<string> {
  return new Set(
    entries
      .filter(
        ([, , label, aliases, searchAs, at]) => at !== '' && [label, ...aliases, ...searchAs].some((form) => sameRun(runOf(form), run)),
      )
      .map((entry) => entry[5]),
  );
}

/** A text whose folded words may be other than its letters in lower case. */
const FOLDS_OTHERWISE = /[^ -~]|'|\d[.,]\d/;

/** Paragraphs right under a heading that has all the words. */
export function headedParagraphs(words: readonly string[], { sections }: SearchAids): Set<string> {
  const has = (text: string) => {
    // Of a thousand titles few have the words; only those are split, since this is asked at each key.
    const lower = text.toLowerCase();
    if (words.length === 0 || (!FOLDS_OTHERWISE.test(text) && !words.every((word) => lower.includes(word)))) return false;
    const own = new Set(runOf(text));
    return words.every((word) => own.has(word));
  };
  return new Set(
    sections.flatMap(([slug, , title, headings]) => [
      ...(has(title) ? [`${slug}#p1`] : []),
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
    .flatMap(([page, id, label, aliases, searchAs]) => {
      const forms = [label, ...aliases, ...searchAs].map(runOf);
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
      return whole > 0 || begun ? [{ page, id: id || idFrom(label), label, weight: whole > 0 ? whole + 10 : 0 }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  const dated = moments
    .filter(([, label]) => {
      const words = runOf(label);
      const months = run.filter((word) => MONTH.test(word));
      return (
        words.some((word) => /^\d{4}$/.test(word) && run.includes(word)) &&
        (months.length === 0 || months.some((month) => words.includes(month)))
      );
    })
    .map(([id, label]) => ({ page: 'timeline' as const, id, label, weight: 0 }));
  return [...dated, ...named].slice(0, most).map(({ page, id, label }) => ({ page, id, label }));
}
