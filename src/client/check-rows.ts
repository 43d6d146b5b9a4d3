/** The verdict on a quotation in words, and the places where it stands. */
import { makeAddresses } from '../model/addresses.ts';
import type { Place, Verdict } from '../model/quotation.ts';
import { MOST_PLACES } from '../model/quotation-streams.ts';
import { element } from './element.ts';

export interface Names {
  /** `English edition 1`. */
  readonly edition: string;
  /** Number and title of each section, by slug. */
  readonly titles: ReadonlyMap<string, string>;
}

const MOST_SHOWN = 8;
/** A phrase of so few words may stand anywhere. */
const SHORT = 4;

export function verdictSentence({ verdict, places, words }: Verdict, { edition }: Names): string {
  const [first] = places;
  if (verdict === 'exact' && first?.edition !== undefined)
    return `Exact, but superseded: these are the words of English edition ${first.edition}, not the author’s own. The paragraph has changed since.`;
  if (verdict === 'exact') {
    const times =
      places.length > 1
        ? ` They stand in ${places.length === MOST_PLACES ? `${MOST_PLACES} places or more` : `${places.length} places`}.`
        : '';
    return `Exact: these are the words of ${edition}, not the author’s own.${times}${words < SHORT ? ' So short a phrase proves little.' : ''}`;
  }
  if (verdict === 'close') {
    const share = Math.round(first!.likeness * 100);
    return share === 100
      ? `Close: all the words stand in this order, but there are differences.`
      : `Close: ${share}% of the words stand in this order in one passage. The differences are marked.`;
  }
  return places.length > 0
    ? 'Absent: this is not in the text. The nearest passages are shown; they are no more than that.'
    : 'Absent: this is not in the text, and nothing in it comes near.';
}

export function checkedPlaces({ verdict, places, differences }: Verdict, names: Names, home: URL): HTMLElement[] {
  const legend = element(
    'p',
    { className: 'quiet' },
    element('del', {}, 'Struck out'),
    ': only in the quotation. ',
    element('ins', {}, 'Underlined'),
    ': only in the text.',
  );
  const list = element(
    'ol',
    {},
    ...places.slice(0, MOST_SHOWN).map((place, i) => {
      const marked =
        verdict === 'close' && i === 0
          ? differences.map(({ kind, text }) => (kind === 'same' ? text : element(kind, {}, text)))
          : [place.text];
      return element('li', {}, placeLink(place, names, home), element('blockquote', { dir: 'auto' }, ...marked), ...citeControl(place));
    }),
  );
  const rest = places.length > MOST_SHOWN ? [element('p', { className: 'quiet' }, `And at ${places.length - MOST_SHOWN} more.`)] : [];
  return [...(verdict === 'close' ? [legend] : []), list, ...rest];
}

function placeLink({ slug, id, lastId, edition }: Place, { titles }: Names, home: URL): HTMLElement {
  const at = makeAddresses(home.pathname);
  const paragraphs = id === lastId ? `paragraph ${id.slice(1)}` : `paragraphs ${id.slice(1)} to ${lastId.slice(1)}`;
  const where = `, ${paragraphs}${edition === undefined ? '' : `, in edition ${edition}`}`;
  const href = edition === undefined ? at.section(slug, id) : at.editionSection(edition, slug, id);
  return element('a', { href }, element('bdi', {}, titles.get(slug) ?? slug), where);
}

/** Only of today's text: an earlier one is cited from its own page. */
function citeControl({ slug, id, edition }: Place): HTMLElement[] {
  if (edition !== undefined) return [];
  const button = element('button', { type: 'button' }, 'Cite');
  button.ariaLabel = `Cite paragraph ${id.slice(1)}`;
  Object.assign(button.dataset, { citeOpen: '', slug, paragraph: id.slice(1) });
  return [button];
}
