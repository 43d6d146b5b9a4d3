/** The controls over what the site keeps in the browser (about page). */
import { offlineCopy } from './offline-copy.ts';
import { keep, recall, type Key } from './storage.ts';

const KEPT: Record<Key, true> = { place: true, theme: true, marks: true, search: true };

const controls = document.querySelector<HTMLElement>('[data-kept]')!;
const marks = controls.querySelector<HTMLButtonElement>('[data-kept-marks]');
const status = controls.querySelector('[role=status]')!;
controls.hidden = false;

const showMarks = () => marks?.setAttribute('aria-pressed', String(recall('local', 'marks') === undefined));
showMarks();
marks?.addEventListener('click', () => {
  const on = recall('local', 'marks') === undefined;
  keep('local', 'marks', on ? 'off' : undefined);
  showMarks();
  status.textContent = on ? 'Terms and names are no longer underlined.' : 'Terms and names are underlined.';
});
controls.querySelector('[data-kept-clear]')!.addEventListener('click', async () => {
  for (const key of Object.keys(KEPT) as Key[]) for (const kind of ['local', 'session'] as const) keep(kind, key, undefined);
  delete document.documentElement.dataset['theme'];
  document.querySelector('[data-theme-control]')!.lastElementChild!.textContent = 'auto';
  showMarks();
  await offlineCopy(new URL(document.querySelector<HTMLAnchorElement>('.site-title')!.href))
    .remove()
    .catch(() => undefined);
  status.textContent = 'Nothing is kept any more, except a search in a tab’s history until you close that tab.';
});
