/** The controls over the offline copy (about page): keep, use a newer one, remove; and what state it is in. */
import { offlineCopy, removeOfflineCopy, siteHome } from './offline-copy.ts';

const controls = document.querySelector<HTMLElement>('[data-offline]')!;
const status = controls.querySelector('[role=status]')!;
const [keep, use, remove] = ['keep', 'use', 'remove'].map((name) => controls.querySelector<HTMLButtonElement>(`[data-offline-${name}]`)!) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
const say = (words: string) => { status.textContent = words; };
/** The file that stopped it. */
let failed: string | undefined;

controls.hidden = false;
if (navigator.serviceWorker === undefined || !('caches' in globalThis)) say('This browser keeps nothing for offline reading here: it does so only for secure addresses (https), and not in some private windows.');
else void start();

async function start(): Promise<void> {
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ kept?: number; of?: number; failed?: string }>) => {
    failed = data.failed ?? failed;
    if (data.kept !== undefined) say(`Keeping ${data.kept} of ${data.of} files.`);
  });
  navigator.serviceWorker.startMessages();
  keep.addEventListener('click', () => void keepCopy());
  remove.addEventListener('click', () => void removeOfflineCopy().then(() => show('Nothing is kept for offline reading now.'), () => say('The browser did not let go of it. Its settings for this site can remove it.')));
  use.addEventListener('click', () => void offlineCopy().then((registration) => registration?.waiting?.postMessage('use')));
  const registration = await offlineCopy();
  watch(registration);
  await show();
  void registration?.update().catch(() => undefined);
}

/** Shows what can be done now. @param words to say instead of the state. */
async function show(words?: string): Promise<void> {
  const registration = await offlineCopy();
  keep.hidden = registration?.active != null || registration?.waiting != null;
  remove.hidden = !keep.hidden;
  use.hidden = registration?.waiting == null || registration.active == null;
  const edition = document.querySelector('.site-footer p')!.textContent!.split('. ')[0];
  say(words ?? (!use.hidden ? 'A newer state of the site is kept and ready. It is used once no page of this site is open, or now; all open pages are then loaded anew.'
    : keep.hidden ? `Kept for offline reading: ${edition}.` : 'Not kept.'));
}

function watch(registration: ServiceWorkerRegistration | undefined): void {
  registration?.addEventListener('updatefound', () => {
    const worker = registration.installing;
    const update = registration.active !== null;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'redundant' && update) void show('A newer state of the site could not be kept whole; the one before is untouched.');
      else if (['installed', 'activated'].includes(worker.state)) void show();
    });
  });
}

async function keepCopy(): Promise<void> {
  keep.disabled = true;
  failed = undefined;
  say('Keeping it …');
  try {
    await refuseWhereFull();
    await navigator.storage?.persist?.();
    const home = siteHome();
    const registration = await navigator.serviceWorker.register(new URL('sw.js', home), { scope: home.pathname, updateViaCache: 'none' });
    watch(registration);
    await installed(registration);
    await show();
  } catch (error) {
    await removeOfflineCopy().catch(() => undefined);
    await show(`It could not be kept: ${reason(error)} Nothing of it is left in the browser, and the site works as before.`);
  } finally {
    keep.disabled = false;
  }
}

/** Waits until everything is kept. @throws where it is not. */
const installed = (registration: ServiceWorkerRegistration): Promise<void> => new Promise((resolve, reject) => {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  const look = () => {
    if (worker?.state === 'activated') resolve();
    else if (worker?.state === 'redundant') reject(new Error('redundant'));
  };
  worker?.addEventListener('statechange', look);
  look();
});

/** Files are packed by no one here: they take what they say, and the browser some more. */
const ROOM = 2;

async function refuseWhereFull(): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  const [, number, unit] = /([\d.]+) ([kM])B/.exec(controls.textContent!) ?? [];
  const needed = Number(number) * (unit === 'M' ? 1e6 : 1e3) * ROOM;
  if (quota !== undefined && usage !== undefined && quota - usage < needed) throw new DOMException('', 'QuotaExceededError');
}

function reason(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'the browser has no room for it.';
  if (!navigator.onLine) return 'there is no network.';
  if (failed !== undefined) return `${failed} could not be loaded as it was published.`;
  if (error instanceof Error && error.message !== 'redundant') return 'the browser refused it.';
  return 'the browser stopped it, perhaps for want of room.';
}
