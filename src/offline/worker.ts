/**
 * The service worker: one whole build of the site, for reading without a network. A page installs it only when the reader asks for it.
 *
 * Wholeness. All files are in before it is installed, each with the hash that the build gave it, so that a host which is just being
 * renewed gives no mixture. The next build's worker waits until no page of this one is open; till then its files lie in the cache under
 * other keys. A copy that has lost a file takes itself away.
 */
import { BYTES, EDITION, FILES } from 'kept';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { copyName, UNKEPT_PAGE, type Answers, type Failure, type News, type Question } from '../model/offline.ts';

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;
const name = copyName(new URL(scope).pathname);
const channel = new BroadcastChannel(name);
const tell = (news: News) => channel.postMessage(news);

/** Files that are in, while a copy is being made. */
let done: number | undefined;
const copy = new PrecacheController({
  cacheName: name,
  // What the copy has lost must not come from a later build.
  fallbackToNetwork: false,
  plugins: [
    {
      handlerDidComplete: async ({ event, error }) => {
        if (event?.type !== 'install' || error) return;
        done = (done ?? 0) + 1;
        tell({ done, all: FILES.length });
      },
    },
  ],
});
// A host may vary a file by what the browser accepts; a copy has one form of it.
copy.strategy.matchOptions = { ignoreVary: true };
copy.addToCacheList(FILES.map(([address, hash]) => ({ url: scope + address, revision: hash.slice(0, 16), integrity: `sha256-${hash}` })));

self.addEventListener('install', (event) => event.waitUntil(install(event)));

/** All or nothing: what a failed try has put into the cache is taken out again, and the copy before it stays as it was. */
async function install(event: ExtendableEvent): Promise<void> {
  const cache = await caches.open(name);
  const before = new Set((await cache.keys()).map(({ url }) => url));
  done = 0;
  try {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    // Of a later build only what differs is fetched.
    if (before.size === 0 && quota - usage < BYTES) throw new DOMException('No room for the copy.', 'QuotaExceededError');
    // Workbox fetches for events of this kind only; a copy may be made on a page's word too.
    await copy.install({ type: 'install', waitUntil: (work: Promise<unknown>) => event.waitUntil(work) } as ExtendableEvent);
  } catch (error) {
    if (self.registration.active) await Promise.all((await cache.keys()).map((key) => before.has(key.url) || cache.delete(key)));
    else await caches.delete(name);
    const failed: Failure = (error as Error).name === 'QuotaExceededError' ? 'full' : 'incomplete';
    tell({ failed });
    throw error;
  } finally {
    done = undefined;
  }
}

self.addEventListener('activate', (event) => {
  if (FILES.length === 0) event.waitUntil(remove());
  else void copy.activate(event);
});

async function remove(): Promise<void> {
  await self.registration.unregister();
  await caches.delete(name);
  tell('removed');
}

// Pages read what follows the `?` themselves.
const kept = new PrecacheRoute(copy, { directoryIndex: '', cleanURLs: false, ignoreURLParametersMatching: [/^/] });
const isKept = (url: string) => copy.getCacheKeyForURL(url.replace(/[?#].*/, '')) !== undefined;

registerRoute(
  (options) => kept.match(options),
  async (options) => {
    const { event, request, params } = options;
    // A page that the copy has not is another build's, and gets its parts from where it came from.
    const asker = request.mode === 'navigate' ? undefined : await self.clients.get((event as FetchEvent).clientId);
    if (asker && !isKept(asker.url)) return fetch(request);
    try {
      return await copy.strategy.handle({ event, request, params });
    } catch {
      // Where the whole copy is gone, the reader or the browser has removed it, and all comes from the network till it is made again.
      const response = await fetch(request);
      if (done === undefined && (await caches.has(name))) await remove();
      return response;
    }
  },
);

registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request, url }) => fetch(request).catch(() => unkept(url)),
);

/** Without a network: to the page of the same name with its slash, as a host would lead; otherwise a page that says what is the matter. */
async function unkept(url: URL): Promise<Response> {
  const page = new URL(`${url.pathname}/${url.search}`, url);
  if (isKept(page.href)) return Response.redirect(page.href);
  return (await copy.matchPrecache(scope + UNKEPT_PAGE)) ?? Response.error();
}

self.addEventListener('message', (event) => event.waitUntil(answer(event).then((said) => event.ports[0]!.postMessage(said))));

async function answer(event: ExtendableMessageEvent): Promise<Answers[Question]> {
  const question = event.data as Question;
  if (question === 'edition') return EDITION;
  if (question === 'claim' || question === 'fill') {
    await (question === 'claim' ? self.clients.claim() : install(event).catch(() => undefined));
    return undefined;
  }
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = open.filter(({ url }) => url.startsWith(scope)).length - 1;
  if (others === 0) await self.skipWaiting();
  return others;
}
