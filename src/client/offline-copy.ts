/** The copy for offline reading: made, looked at, replaced and removed. Nothing here touches the page. */
import { copyName, WORKER_FILE, type Answers, type News, type Question } from '../model/offline.ts';
import { scriptAddress } from './script-address.ts';

/** What there is of the copy now. */
export type CopyState =
  | { readonly is: 'none' }
  /** For the first time, or again beside a whole one, of which `kept` is the name and date. */
  | { readonly is: 'coming'; readonly kept?: string }
  | { readonly is: 'kept'; readonly kept: string }
  /** A later build is whole too and waits; `newer` is empty where it only takes the copy away. */
  | { readonly is: 'waiting'; readonly kept: string; readonly newer: string };

/** @param home address of the site's title page, with the base path. */
export function offlineCopy(home: URL) {
  const name = copyName(home.pathname);
  const channel = new BroadcastChannel(name);
  // A site above ours on the same origin may have a worker of its own.
  const registered = async () => {
    const found = await navigator.serviceWorker.getRegistration(home.href);
    return found?.scope === home.href ? found : undefined;
  };
  return {
    /** Calls back with what workers tell, and on each other change of the copy (without news). */
    async watch(changed: (news?: News) => void): Promise<void> {
      channel.onmessage = ({ data }: MessageEvent<News>) => changed(data);
      const registration = await registered();
      if (registration) follow(registration, changed);
    },

    async state(): Promise<CopyState> {
      const registration = await registered();
      const { installing, waiting, active } = registration ?? {};
      if (!active) return installing || waiting ? { is: 'coming' } : { is: 'none' };
      if (!(await caches.has(name))) return { is: 'none' };
      const kept = await ask(active, 'edition');
      if (waiting) return { is: 'waiting', kept, newer: await ask(waiting, 'edition') };
      return installing ? { is: 'coming', kept } : { is: 'kept', kept };
    },

    /** Makes the copy; resolves when it is whole, with whether it is. A browser that refuses rejects. */
    async keep(changed: (news?: News) => void): Promise<boolean> {
      // Asked for once the reader has chosen; the copy is made whatever the browser says.
      void navigator.storage.persist?.();
      const registration = await navigator.serviceWorker.register(scriptAddress(new URL(WORKER_FILE, home)), { scope: home.href });
      follow(registration, changed);
      if (registration.active) await ask(registration.active, 'fill');
      else await settled(registration.installing ?? registration.waiting!);
      const whole =
        registration.active !== null && (await caches.has(name)) && (await caches.open(name).then((cache) => cache.keys())).length > 0;
      if (whole) await ask(registration.active, 'claim');
      else await this.remove();
      return whole;
    },

    /** Looks whether the site has a later build. */
    async update(): Promise<void> {
      await (await registered())?.update().catch(() => undefined);
    },

    /** Puts the later build in place and loads the page from it; where other pages are open, resolves with how many. */
    async takeOver(): Promise<number> {
      const waiting = (await registered())?.waiting;
      if (!waiting) return 0;
      waiting.addEventListener('statechange', () => waiting.state === 'activated' && location.reload());
      return ask(waiting, 'take over');
    },

    /** Dismisses the worker and deletes its files. */
    async remove(): Promise<void> {
      await (await registered())?.unregister();
      await caches.delete(name);
      channel.postMessage('removed' satisfies News);
    },
  };
}

/** Asks a worker, and resolves with what it answers. */
function ask<Q extends Question>(worker: ServiceWorker, question: Q): Promise<Answers[Q]> {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(question, [port2]);
  return new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
}

/** Resolves when a worker is at work, or has failed. */
const settled = (worker: ServiceWorker): Promise<void> =>
  new Promise((resolve) => {
    const look = () => ['activated', 'redundant'].includes(worker.state) && resolve();
    worker.addEventListener('statechange', look);
    look();
  });

/** Calls back on each step of the registration's workers, those to come included. */
function follow(registration: ServiceWorkerRegistration, changed: () => void): void {
  const look = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', () => changed());
  [registration.installing, registration.waiting, registration.active].forEach(look);
  registration.addEventListener('updatefound', () => {
    look(registration.installing);
    changed();
  });
}
