/** Narrows a list of entries down to those that have all the words typed, in any order and as beginnings of words. */
import { foldedWords } from '../model/text.ts';

const field = document.querySelector<HTMLInputElement>('[data-entry-filter]')!;
const status = document.querySelector<HTMLElement>('[data-entry-count]')!;
const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-entry-group]')];
const words = new Map(entries.map((entry) => [entry, foldedWords(entry.textContent)]));

function narrow(): void {
  const wanted = foldedWords(field.value);
  let shown = 0;
  for (const [entry, own] of words) {
    entry.hidden = !wanted.every((word) => own.some((one) => one.startsWith(word)));
    if (!entry.hidden) shown++;
  }
  for (const group of groups) group.hidden = entries.every((entry) => entry.hidden || !group.contains(entry));
  const one = `${shown === 0 ? 'No' : 'One'} entry has these words, in itself or in its lines.`;
  status.textContent = wanted.length === 0 ? '' : shown < 2 ? one : `${shown} entries have these words, in themselves or in their lines.`;
}

field.addEventListener('input', narrow);
// Who is led to an entry sees it.
addEventListener('hashchange', () => {
  const target = document.querySelector(':target');
  if (!target?.closest('[hidden]')) return;
  field.value = '';
  narrow();
  target.scrollIntoView();
});
// What a browser keeps in the field over a return to the page holds for the list too.
if (field.value !== '') narrow();
