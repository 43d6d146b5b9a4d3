/** Waits for interest in a term or name of the text: a pointer that rests on it, the focus, a tap. */

/** Milliseconds that it has to last. */
const REST = 200;

export function startMentions(): void {
  const load = () => import('./entry-popover.ts');
  if (document.documentElement.dataset['marks']) void load().then(({ switchOff }) => switchOff());
  let timer: ReturnType<typeof setTimeout>;
  const onSign = ({ target }: Event) => {
    clearTimeout(timer);
    const mention = (target as Element).closest<HTMLAnchorElement>('[data-m][href]');
    if (mention) timer = setTimeout(() => void load().then(({ showEntry }) => showEntry(mention)), REST);
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, onSign);
  // The first tap shows, the second follows.
  let tapped: Element | null;
  document.addEventListener('click', (event) => {
    const mention = (event.target as Element).closest('[data-m]');
    if (mention && mention !== tapped && (event as PointerEvent).pointerType === 'touch') {
      event.preventDefault();
      onSign(event);
    }
    tapped = mention;
  });
}
