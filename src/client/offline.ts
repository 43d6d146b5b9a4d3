/** Keeping the site for reading without a network (about page): what there is of the copy, and the controls over it. */
import type { Failure, News } from '../model/offline.ts';
import { offlineCopy, type CopyState } from './offline-copy.ts';

const section = document.querySelector<HTMLElement>('[data-offline]')!;
const part = <T extends HTMLElement>(name: string) => section.querySelector<T>(`[data-offline-${name}]`)!;
const [keep, take, remove] = [part<HTMLButtonElement>('keep'), part<HTMLButtonElement>('take'), part<HTMLButtonElement>('remove')];
const [progress, counted, status] = [part<HTMLProgressElement>('progress'), part('counted'), part('state')];

const WHY: Record<Failure, string> = {
  full: 'There is not enough room left in the storage that this browser gives the site.',
  incomplete:
    'The network failed, or a file on the site is missing or belongs to another edition. If the site is just being updated, try again in a few minutes.',
};
const AS_BEFORE = 'Nothing is kept, and the site works as before.';
const REFUSED = `This browser does not let the site keep anything. ${AS_BEFORE}`;

/** What happened last, until the reader does something else. */
let said = '';
/** Whether a copy is being made on this page's wish. */
let making = false;

function sentence(state: CopyState): string {
  switch (state.is) {
    case 'none':
      return said || 'Not kept.';
    case 'coming':
      return state.kept === undefined ? 'Saving …' : `Kept: ${state.kept}. A newer version is being fetched …`;
    case 'kept':
      return `Kept: ${state.kept}. All pages, the search and the lists work without a network.${said && ` A newer version could not be fetched. ${said}`}`;
    case 'waiting':
      return (
        said ||
        (state.newer === ''
          ? `Kept: ${state.kept}. The site no longer offers this; the copy goes when all pages of this site are closed.`
          : `Kept: ${state.kept}. A newer version is ready (${state.newer}); it is used when all pages of this site are closed.`)
      );
  }
}

function start(home: URL): void {
  const copy = offlineCopy(home);

  const show = async (): Promise<void> => {
    const state: CopyState = making ? { is: 'coming' } : await copy.state();
    const focused = section.contains(document.activeElement);
    keep.hidden = state.is !== 'none' && !(state.is === 'coming' && state.kept === undefined);
    keep.setAttribute('aria-disabled', String(state.is === 'coming'));
    take.hidden = state.is !== 'waiting';
    remove.hidden = !['kept', 'waiting'].includes(state.is);
    progress.hidden = counted.hidden = state.is !== 'coming';
    if (status.textContent !== sentence(state)) status.textContent = sentence(state);
    // The control that was pressed has gone.
    if (focused && document.activeElement === document.body) section.querySelector<HTMLElement>('button:not([hidden])')?.focus();
  };
  const refused = () => {
    said = REFUSED;
    status.textContent = said;
  };
  const changed = (news?: News): void => {
    if (typeof news === 'object' && 'done' in news) {
      [progress.value, progress.max] = [news.done, news.all];
      counted.textContent = `${news.done} of ${news.all} files`;
      if (news.done > 1) return;
    } else if (typeof news === 'object') {
      said = WHY[news.failed];
    }
    show().catch(refused);
  };

  keep.addEventListener('click', async () => {
    if (keep.getAttribute('aria-disabled') === 'true') return;
    [said, making] = ['', true];
    progress.removeAttribute('value');
    counted.textContent = '';
    const whole = show().then(() => copy.keep(changed));
    const refusal = await whole.then(
      (is) => (is ? '' : said || WHY.incomplete),
      (error: Error) => (error.name === 'TypeError' ? WHY.incomplete : REFUSED),
    );
    making = false;
    said = refusal === '' || refusal === REFUSED ? refusal : `${refusal} ${AS_BEFORE}`;
    await show();
  });
  take.addEventListener('click', async () => {
    const others = await copy.takeOver();
    if (others === 0) return;
    said = `${others === 1 ? 'Another page' : `${others} other pages`} of this site ${others === 1 ? 'is' : 'are'} open. Close first what is open, so that no page is half old and half new.`;
    await show();
  });
  remove.addEventListener('click', async () => {
    await copy.remove();
    said = 'The offline copy is removed. Nothing of it is kept now.';
    await show();
  });

  show()
    .then(() => copy.watch(changed))
    .then(() => copy.update())
    .catch(refused);
}

if ('serviceWorker' in navigator) {
  try {
    start(new URL(document.querySelector<HTMLAnchorElement>('.site-title')!.href));
  } catch {
    status.textContent = REFUSED;
  }
}
