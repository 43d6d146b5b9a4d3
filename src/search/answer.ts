/** What was found -> what the page shows of it: sentences and rows as plain data, made here so that the page only has to show them. */
import { makeExcerpt, type Excerpt } from '../model/excerpt.ts';
import type { Query } from '../model/query.ts';
import { answeringEntries, type EntryAnswer, type SearchAids } from '../model/search-aids.ts';
import { countSentence, inReadingOrder, onlyBegun, otherForms, type Result } from '../model/search-results.ts';
import { foldedWords } from '../model/text.ts';
import type { Found } from './find.ts';

/** A paragraph of the list. */
export interface Row {
  readonly slug: string;
  readonly id: string;
  /** Number and title of its section. */
  readonly where: string;
  readonly pieces: Excerpt['pieces'];
  /** Ids of the section's other hits, at the first of its rows. */
  readonly others: readonly string[];
}

/** The same words asked for in another way. */
export interface OtherQuery {
  readonly label: string;
  readonly input: string;
}

export interface Answer {
  /** What was looked for in the end. */
  readonly query: Query;
  readonly status: string;
  /** Said where nothing answers; else empty. */
  readonly empty: string;
  /** The first of the rows: so many as a page takes in without a pause. */
  readonly rows: readonly Row[];
  /** How many there are. */
  readonly total: number;
  /** Whether the rows only come near. */
  readonly nearest: boolean;
  readonly entries: readonly EntryAnswer[];
  /** Words found in other forms than typed. */
  readonly forms: readonly string[];
  readonly otherQueries: readonly OtherQuery[];
  /** What the page of a result needs to mark what was found: folded words and runs, and all hits in reading order (from the title page). */
  readonly trail: {
    readonly words: readonly string[];
    readonly runs: readonly (readonly string[])[];
    readonly hits: readonly string[];
  };
}

/** Rows sent at once, which the page shows at first; of those results the other forms are named. */
const FIRST_ROWS = 50;

/** What is shown of results, and the rows that come behind it; of what is not as it was asked for, tell.ts has more to say. */
export function toAnswer({ query, results, complete, nearest }: Found, aids: SearchAids): [Answer, Row[][]] {
  const sections = new Set(results.map(({ slug }) => slug)).size;
  const ordered = inReadingOrder(results, aids.sections);
  const rows = rowsOf(results, ordered, aids, complete);
  const answer = {
    query,
    status: countSentence(results.length, sections, complete),
    empty: '',
    rows: rows.slice(0, FIRST_ROWS),
    total: rows.length,
    nearest,
    entries: answeringEntries(query.run, aids),
    forms: query.exact || nearest ? [] : otherForms(results.slice(0, FIRST_ROWS), query),
    otherQueries: [],
    trail: trailOf(results, ordered),
  };
  const behind: Row[][] = [];
  for (let at = FIRST_ROWS; at < rows.length; at += FIRST_ROWS) behind.push(rows.slice(at, at + FIRST_ROWS));
  return [answer, behind];
}

/** Words that the results to be seen have only as beginnings of longer ones, as typed. */
export const begunIn = ({ query, results, nearest }: Found): string[] => (nearest ? [] : onlyBegun(results.slice(0, FIRST_ROWS), query));

/** Whether the results are what was asked for, with nothing to be said but their number. */
export const isAsAsked = (found: Found): boolean =>
  found.results.length > 0 && !found.nearest && found.missing.length + found.instead.length + begunIn(found).length === 0;

/** @param ordered the same results, in reading order. */
function rowsOf(results: readonly Result[], ordered: readonly Result[], { sections }: SearchAids, complete: boolean): Row[] {
  const names = new Map(sections.map(([slug, number, title]) => [slug, `${number} ${title}`]));
  const bySection = Map.groupBy(ordered, ({ slug }) => slug);
  return results.map(({ slug, id, text, match }) => {
    const own = complete ? (bySection.get(slug) ?? []) : [];
    bySection.delete(slug);
    const others = own.map((other) => other.id).filter((other) => other !== id);
    return { slug, id, where: names.get(slug) ?? '', pieces: makeExcerpt(text, match.ranges).pieces, others };
  });
}

function trailOf(results: readonly Result[], ordered: readonly Result[]): Answer['trail'] {
  const forms = results.flatMap(({ text, match }) => match.ranges.map(({ start, end }) => foldedWords(text.slice(start, end))));
  const runs = new Map(forms.filter((form) => form.length > 1).map((form) => [form.join(' '), form]));
  return {
    words: [...new Set(forms.filter((form) => form.length === 1).flat())],
    runs: [...runs.values()],
    hits: ordered.map(({ slug, id }) => `sections/${slug}/#${id}`),
  };
}
