/** A paragraph's number, pressed, copies the paragraph's link: one press, by pointer or keyboard. */

/** Watches the numbers of the page. The link is followed as any other, so that the address shows what was copied. */
export function startCopyingLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-number]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // Asked for at once: a browser may allow it only in the press itself. What is said of it can load after.
    // Without a secure address there is no clipboard.
    const copied =
      navigator.clipboard?.writeText(link.href).then(
        () => true,
        () => false,
      ) ?? false;
    void import('./notice.ts').then(async ({ saySo }) => saySo(await copied, link));
  });
}
