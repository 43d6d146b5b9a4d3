/** An answer as the reader sees it: what is said of it, the ways on, and its rows. */
import type { Answer, Row } from '../search/answer.ts';
import { element } from './element.ts';
import { fillList } from './fill-list.ts';
import type { addResults } from './search-parts.ts';
import { control, entryLinks, resultRow } from './search-rows.ts';
import { waysOn } from './ways-on.ts';

export interface Shown {
  readonly answer: Answer;
  /** Those of the answer first; more come in while they are read. */
  readonly rows: Row[];
  readonly input: string;
  /** Rows to be seen. */
  readonly limit: number;
}

interface Actions {
  ask(input: string): void;
  toggleExact(): void;
  everyPlace(): void;
}

/**
 * @param home address of the title page.
 * @param field gets the focus where what had it is gone.
 * @param stale whether something else is to be shown meanwhile.
 * @returns a promise of the list filled; what is said of it stands at once.
 */
export function showAnswer(
  { empty, entries, list, more, say }: ReturnType<typeof addResults>,
  { answer, rows, input, limit }: Shown,
  { ask, toggleExact, everyPlace }: Actions,
  home: URL,
  field: HTMLElement,
  stale: () => boolean,
): Promise<void> {
  const { forms, nearest } = answer;
  say(answer.status);
  const pressed = entries.contains(document.activeElement) ? document.activeElement!.textContent : undefined;
  entries.replaceChildren(
    ...entryLinks(answer.entries, home),
    ...(answer.query.exact ? [control('Other forms too', toggleExact)] : []),
    ...(forms.length > 0
      ? [
          element('span', {}, `Also as ${forms.slice(0, 4).join(', ')}${forms.length > 4 ? ' …' : ''}.`),
          control('Exact form only', toggleExact),
        ]
      : []),
    ...(rows.length > 0 && !nearest ? [control('Every place', everyPlace)] : []),
    ...(rows.length === 0 ? [...answer.otherQueries.map(({ label, input }) => control(label, () => ask(input))), ...waysOn(home)] : []),
  );
  empty.hidden = answer.empty === '';
  empty.textContent = answer.empty;
  // What only comes near is shown, and not followed by Enter.
  list.toggleAttribute('data-nearest', nearest);
  more.textContent = 'More results';
  more.hidden = answer.total <= limit;
  const filled = fillList(
    list,
    // The query is part of a row's key: a result that stays is replaced all the same, so that who watches the list sees a new answer.
    rows.slice(0, limit).map((row) => ({ ...row, input })),
    (row) => resultRow(row, home, row.others),
    stale,
    field,
  );
  // The control that had the focus has been made anew; or is gone, and one stands there that leads back.
  if (pressed !== undefined) {
    const all = [...entries.querySelectorAll<HTMLElement>('a, button')];
    (all.find(({ textContent }) => textContent === pressed) ?? entries.querySelector('button') ?? field).focus();
  }
  return filled;
}
