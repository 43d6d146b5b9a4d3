/** The control of light and dark: the system's, or the reader's choice, kept in the browser. */

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;
type Theme = keyof typeof NEXT;

/** Brings the control to life. The choice is put in place before first paint by the script in the head of the page. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-control]');
  const root = document.documentElement;
  const theme = (): Theme => (root.dataset['theme'] as Theme | undefined) ?? 'auto';
  const show = () => {
    if (button) button.lastChild!.textContent = theme();
  };
  button?.addEventListener('click', () => {
    const next = NEXT[theme()];
    if (next === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    try {
      if (next === 'auto') localStorage.removeItem('theme');
      else localStorage.setItem('theme', next);
    } catch {
      // The choice holds for this page.
    }
    show();
  });
  show();
}
