import { element } from './element.ts';

/** Puts a text on the clipboard, as rich text too where there is any. @returns whether the browser allowed it. */
export async function copy(plain: string, rich?: string): Promise<boolean> {
  try {
    if (rich === undefined) await navigator.clipboard.writeText(plain);
    else {
      const blob = (type: string, text: string) => new Blob([text], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', plain), 'text/html': blob('text/html', rich) }),
      ]);
    }
    return true;
  } catch {
    return false;
  }
}

/** A button that copies what an element shows, and says so; where the browser refuses, it selects it. */
export function copyButton(source: HTMLElement, label: string): HTMLButtonElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', async () => {
    const done = await copy(source.textContent, source.localName === 'pre' ? undefined : source.innerHTML);
    if (!done) getSelection()?.selectAllChildren(source);
    button.textContent = done ? 'Copied' : 'Selected: now copy it';
    setTimeout(() => (button.textContent = label), 3000);
  });
  return button;
}
