/**
 * The service worker, which a reader asks for: keeps the whole site, and answers from what it keeps. It runs in the browser, apart
 * from any page; src/build/offline.ts puts the list of files into it.
 *
 * Of an edition all files are kept or none: each is checked against its hash (Subresource Integrity), one that does not fit fails the
 * whole, and a new worker waits until no page of the old one is open, or the reader has asked for it.
 */
import { setCacheNameDetails } from 'workbox-core';
import { addPlugins, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string; integrity: string }[] };

const files = self.__WB_MANIFEST;

setCacheNameDetails({ prefix: 'reader' });

/** Tells every open page of the site. */
async function tell(message: unknown): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

let kept = 0;
addPlugins([{
  cacheDidUpdate: async () => tell({ kept: ++kept, of: files.length }),
  fetchDidFail: async ({ request }) => tell({ failed: new URL(request.url).pathname }),
}]);
// What follows the question mark is for the pages' scripts.
precacheAndRoute(files, { directoryIndex: '', cleanURLs: false, ignoreURLParametersMatching: [/./] });

// All else comes from the network; without one, a plain word in place of the browser's error.
registerRoute(new NavigationRoute(async ({ request }) => {
  try {
    return await fetch(request);
  } catch {
    const home = new URL(self.registration.scope).pathname;
    return new Response(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>Not in the offline copy</title><h1>Not in the offline copy</h1>
<p>There is no network, and this address is not part of what is kept for offline reading.</p><p><a href="${home}">Contents</a></p></html>`,
      { status: 503, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" } },
    );
  }
}));

let asked = false;
self.addEventListener('message', ({ data }) => {
  if (data !== 'use') return;
  asked = true;
  void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  // The page that asked for the copy is to have it at once.
  await self.clients.claim();
  // Pages of the edition before have scripts that are gone: each is loaded anew.
  if (asked) for (const client of await self.clients.matchAll({ type: 'window' })) void client.navigate(client.url);
})()));
