/** One short message at the edge of the page, spoken by screen readers. Loads with the first message. */
import { dressBars } from './bar.ts';

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says that a paragraph's link was copied; where the browser refused, shows the link to be copied by hand. */
export function saySo(copied: boolean, link: HTMLAnchorElement): void {
  // Another may have been pressed since: the address shows which.
  if (link.hash !== location.hash) return;
  const what = link.getAttribute('aria-label')!.toLowerCase();
  if (copied) notify(`Link to ${what} copied.`);
  else notify(`The browser did not allow copying. The link to ${what}:`, link.href);
}

/**
 * Shows a message for some seconds; with a text to copy by hand, until the reader leaves it.
 * @param copy text in a field of its own, selected.
 */
function notify(message: string, copy?: string): void {
  const notice = document.querySelector<HTMLElement>('[data-notice]');
  if (notice === null) return;
  dressBars();
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
