/** Waits for the first words that the reader selects in the text; what is offered for them loads then. */
export function startQuoting(): void {
  const onSelect = () => {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || document.querySelector('main article [data-number]') === null) return;
    document.removeEventListener('selectionchange', onSelect);
    void import('./quote-toolbar.ts').then(({ watchSelection }) => watchSelection());
  };
  document.addEventListener('selectionchange', onSelect);
  onSelect();
}
