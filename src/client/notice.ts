/** One short message at the edge of the page, spoken by screen readers. */

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows a message for some seconds; with a text to copy by hand, until the reader leaves it.
 * @param copy text in a field of its own, selected.
 */
export function notify(message: string, copy?: string): void {
  const notice = document.querySelector<HTMLElement>('[data-notice]');
  if (notice === null) return;
  clearTimeout(timer);
  const hide = () => notice.replaceChildren();
  if (copy === undefined) {
    notice.replaceChildren(message);
    timer = setTimeout(hide, 4000);
    return;
  }
  const field = Object.assign(document.createElement('input'), { value: copy, readOnly: true, ariaLabel: message });
  notice.replaceChildren(message, field);
  field.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  // After the link that was pressed has been followed, which moves the focus.
  setTimeout(() => {
    field.select();
    field.focus();
    field.addEventListener('blur', hide);
  }, 50);
}
