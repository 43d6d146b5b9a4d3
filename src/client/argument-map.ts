/** Marks an entry's places on the map of the argument, on the title page. */
import type { ArgumentMap, MapEntry } from '../model/argument-map.ts';
import { element } from './element.ts';

const control = document.querySelector<HTMLElement>('[data-map]')!;
const button = control.querySelector<HTMLButtonElement>('[data-map-open]')!;
const status = control.querySelector<HTMLElement>('[role=status]')!;
const pieces = [...document.querySelectorAll<HTMLAnchorElement>('[data-piece]')];
const names = new Map(pieces.map((piece) => [piece, piece.ariaLabel!]));
control.hidden = false;

button.addEventListener('click', async () => {
  try {
    const { terms, names: list } = (await (await fetch(control.dataset['map']!)).json()) as ArgumentMap;
    choose({ Terms: terms, Names: list });
  } catch {
    status.textContent = 'The list could not be loaded. Check the connection and try again.';
  }
});

/** Puts a list to choose from in place of the button. */
function choose(groups: Readonly<Record<string, readonly MapEntry[]>>): void {
  const entries = Object.values(groups).flat();
  const select = element(
    'select',
    {},
    element('option', { value: '' }, 'none'),
    ...Object.entries(groups)
      .filter(([, list]) => list.length > 0)
      .map(([label, list]) =>
        element('optgroup', { label }, ...list.map((entry) => element('option', { value: entry.href }, entry.label))),
      ),
  );
  select.addEventListener('change', () => mark(entries.find(({ href }) => href === select.value)));
  button.replaceWith(element('label', {}, 'Places of ', select));
  select.focus({ preventScroll: true });
}

function mark(entry: MapEntry | undefined): void {
  for (const [piece, name] of names) {
    const times = entry?.places[piece.dataset['piece']!];
    piece.toggleAttribute('data-has', times !== undefined);
    piece.ariaLabel = times === undefined ? name : `${name}; ${entry!.label}, ${times === 1 ? 'once' : `${times} times`}`;
    piece.title = piece.ariaLabel;
  }
  status.replaceChildren(...(entry === undefined ? [] : [`${entry.times}. `, element('a', { href: entry.href }, 'All its places')]));
}
