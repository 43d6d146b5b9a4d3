/** A paragraph's number, pressed, copies the paragraph's link: one press, by pointer or keyboard. */
import { notify } from './notice.ts';

/** Watches the numbers of the page. The link is followed as any other, so that the address shows what was copied. */
export function startCopyingLinks(): void {
  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-number]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const what = link.getAttribute('aria-label')!.toLowerCase();
    try {
      await navigator.clipboard.writeText(link.href);
      notify(`Link to ${what} copied.`);
    } catch {
      notify(`The browser did not allow copying. The link to ${what}:`, link.href);
    }
  });
}
