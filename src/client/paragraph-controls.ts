/** Puts controls beside each paragraph's number, to cite it and to see where else its matters come up; what they open loads then. */

export function startParagraphControls(): void {
  const home = document.querySelector<HTMLAnchorElement>('.site-title')?.href;
  if (home === undefined) return;
  const withEntries = document.querySelector('[data-m]');
  for (const number of document.querySelectorAll<HTMLAnchorElement>('[data-cites] [data-number]')) {
    const tools = document.createElement('span');
    tools.className = 'tools';
    // Their words come from the style sheet, so that they are neither text nor copied.
    const add = (data: string, label: string) => {
      const button = document.createElement('button');
      button.ariaLabel = label + number.ariaLabel!.toLowerCase();
      button.dataset[data] = '';
      tools.append(button);
    };
    add('citeOpen', 'Cite ');
    if (withEntries) add('alsoOpen', 'Where else: ');
    number.after(tools);
  }
  document.addEventListener('click', (event) => {
    const control = (event.target as Element).closest<HTMLElement>('[data-cite-open], [data-also-open]');
    if (control === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (control.matches('[data-also-open]'))
      void import('./entry-popover.ts').then(({ showElsewhere }) => showElsewhere(control, new URL(home)));
    else void import('./cite-dialog.ts').then(({ openCitation }) => openCitation(control, new URL(home)));
  });
}
