/** The apparatus against itself and the text: what an editor has to put right. */
import { nameKey, termKey, type Apparatus, type NameFile, type ParagraphAddress, type TermFile } from './apparatus.ts';
import { fold, foldedWords } from './text.ts';
import { parseDate } from './timeline.ts';
import type { Problem } from './types.ts';

/** Ids that the pages of the lists have themselves: where the text begins, and what the timeline has behind its moments. */
const OF_THE_PAGE = new Set(['text', 'figures']);

/** Place of an entry, `['people', 3]`, or of a key in it, in its file. */
export type PlaceOf = (page: 'terms' | 'names' | 'timeline', entry: number, ...key: (string | number)[]) => Pick<Problem, 'file' | 'line'>;

/**
 * @param paragraphs addresses of the text's paragraphs; undefined while they are not yet given.
 * @param movedTo where a paragraph that is gone stands now, if the ledger knows.
 */
export function checkApparatus(
  apparatus: Apparatus,
  paragraphs: ReadonlySet<ParagraphAddress> | undefined,
  movedTo: (address: ParagraphAddress) => ParagraphAddress | undefined,
  placeOf: PlaceOf,
): Problem[] {
  const { terms, names, events, passages } = apparatus;
  const problems: Problem[] = [];
  const lists: readonly (readonly ['terms' | 'names', readonly (TermFile | NameFile)[], (id: string) => string])[] = [
    ['terms', terms, termKey],
    ['names', names, nameKey],
  ];

  const checkParagraph = (address: ParagraphAddress | undefined, place: Pick<Problem, 'file' | 'line'>) => {
    if (address === undefined || paragraphs === undefined || paragraphs.has(address)) return;
    const now = movedTo(address);
    problems.push({
      ...place,
      what: `The paragraph "${address}" does not exist.`,
      remedy:
        now === undefined ? 'Write the slug and the id of one that does, such as mechanisms#p2.' : `It stands at "${now}" now: write that.`,
    });
  };

  const forms = new Map<string, string>();
  for (const [page, entries, key] of lists) {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    for (const [i, { id, label, aliases, see }] of entries.entries()) {
      if (id === '')
        problems.push({
          ...placeOf(page, i),
          what: `No address can be made of "${label}".`,
          remedy: 'Give the entry an id of small letters, digits and hyphens: id: …',
        });
      else if (OF_THE_PAGE.has(id))
        problems.push({
          ...placeOf(page, i),
          what: `The id "${id}" of "${label}" is one of the page's own.`,
          remedy: 'Give the entry another one: id: …',
        });
      else if (byId.get(id) !== entries[i])
        problems.push({
          ...placeOf(page, entries.indexOf(byId.get(id)!)),
          what: `The id "${id}" is used twice in this file.`,
          remedy: 'Give one of the two an id of its own: id: …',
        });
      for (const [nth, form] of [label, ...aliases].entries()) {
        const folded = foldedWords(form).join(' ') || fold(form);
        const owner = forms.get(folded);
        if (owner !== undefined && see === undefined) {
          problems.push({
            ...placeOf(page, i, ...(nth === 0 ? [] : ['aliases', nth - 1])),
            what: `"${form}" is used twice: here and for "${owner}".`,
            remedy: 'Leave it with the one that the text means.',
          });
        }
        if (see === undefined) forms.set(folded, label);
      }
      if (see !== undefined) {
        const fault = faultOfSee(id, byId);
        if (fault !== undefined)
          problems.push({
            ...placeOf(page, i, 'see'),
            what: fault,
            remedy: 'Write the id of an entry of this file that has text of its own.',
          });
      } else if (!passages.has(key(id)) && (page === 'names' || entries[i]!.at === undefined)) {
        problems.push({
          ...placeOf(page, i),
          what: `"${label}" occurs nowhere in the text.`,
          remedy: 'Correct it to the form that the text has, add that as an alias, or remove the entry.',
        });
      }
    }
  }
  const ids = new Set(terms.map(({ id }) => id));
  for (const [i, { at, parts, related }] of terms.entries()) {
    checkParagraph(at, placeOf('terms', i, 'at'));
    for (const [nth, part] of parts.entries()) checkParagraph(part, placeOf('terms', i, 'parts', nth));
    for (const [nth, id] of related.entries()) {
      if (!ids.has(id))
        problems.push({
          ...placeOf('terms', i, 'related', nth),
          what: `There is no term "${id}".`,
          remedy: 'Write the id of a term of this file: its words in small letters, joined by hyphens, or its id.',
        });
    }
  }
  for (const [i, { at }] of names.entries()) checkParagraph(at, placeOf('names', i, 'at'));
  let latest = '';
  for (const [i, { date, at }] of events.entries()) {
    checkParagraph(at, placeOf('timeline', i, 'at'));
    if (date === undefined) continue;
    if (parseDate(date) === undefined)
      problems.push({
        ...placeOf('timeline', i, 'date'),
        what: `"${date}" is not a date.`,
        remedy: 'Write a year, a month or a day: "2017", "2013-09", "2024-04-30".',
      });
    else if (date < latest.slice(0, date.length))
      problems.push({
        ...placeOf('timeline', i, 'date'),
        what: `"${date}" stands after "${latest}".`,
        remedy: 'Put the statements in order of time.',
      });
    // Less exact, it leaves open what may follow.
    else if (!latest.startsWith(date)) latest = date;
  }
  return problems;
}

/** What is wrong with an entry that sends readers to another; undefined where it leads to one with text of its own. */
function faultOfSee(id: string, byId: ReadonlyMap<string, { readonly see: string | undefined }>): string | undefined {
  const passed = new Set<string>();
  for (let at = id; ;) {
    const entry = byId.get(at);
    if (entry === undefined) return `There is no entry "${at}" to see.`;
    if (entry.see === undefined) return undefined;
    if (passed.has(at)) return `"see" runs in a circle: ${[...passed, at].join(', ')}.`;
    passed.add(at);
    at = entry.see;
  }
}
