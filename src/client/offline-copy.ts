/** The offline copy of the site: a service worker and what it keeps. Both go together. */

/** Path below which the site stands, and the worker with it. */
export const siteHome = (): URL => new URL(document.querySelector<HTMLAnchorElement>('.site-title')!.href);

/** The worker's registration; undefined where there is none or the browser has no say in it. */
export async function offlineCopy(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker?.getRegistration(siteHome()).catch(() => undefined);
}

/** Removes worker and files; the site goes on from the network. */
export async function removeOfflineCopy(): Promise<void> {
  const registration = await offlineCopy();
  await registration?.unregister();
  const own = `-${siteHome().href}`;
  for (const name of await caches.keys()) if (name.startsWith('reader-') && name.endsWith(own)) await caches.delete(name);
}
