/** The controls over what the site keeps in the browser (about page). */
import { offlineCopy } from './offline-copy.ts';
import { keep, recall } from './storage.ts';

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
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // Then nothing was kept.
  }
  await offlineCopy(new URL(document.querySelector<HTMLAnchorElement>('.site-title')!.href))
    .remove()
    .catch(() => undefined);
  delete document.documentElement.dataset['theme'];
  showMarks();
  status.textContent = 'Nothing is kept now.';
});
