/** Puts a control to cite beside each paragraph's number, and opens the dialog on the reader's wish. */

export function startCiting(): void {
  const home = document.querySelector<HTMLAnchorElement>('.site-title')?.href;
  if (home === undefined) return;
  for (const number of document.querySelectorAll<HTMLAnchorElement>('[data-cites] [data-number]')) {
    // Its word comes from the style sheet, so that it is neither text nor copied.
    const button = Object.assign(document.createElement('button'), { type: 'button', ariaLabel: `Cite ${number.ariaLabel!.toLowerCase()}` });
    button.dataset['citeOpen'] = '';
    number.after(button);
  }
  document.addEventListener('click', (event) => {
    const control = (event.target as Element).closest<HTMLElement>('[data-cite-open]');
    if (control === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void import('./cite-dialog.ts').then(({ openCitation }) => openCitation(control, new URL(home)));
  });
}
