/** The control of light and dark: the system's, or the reader's choice, kept in the browser. */

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;

/** Brings the control to life. The choice is put in place before first paint by the script in the head of the page. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-control]');
  const root = document.documentElement.dataset as { theme?: keyof typeof NEXT };
  const key = `theme${import.meta.env.BASE_URL}`;
  const show = () => {
    if (button) button.lastChild!.textContent = root.theme ?? 'auto';
  };
  button?.addEventListener('click', () => {
    root.theme = NEXT[root.theme ?? 'auto'];
    show();
    try {
      localStorage[key] = root.theme;
    } catch {
      // The choice holds for this page.
    }
  });
  // A page that the browser kept whole may come back after another choice.
  addEventListener('pageshow', () => {
    try {
      root.theme = localStorage[key] || 'auto';
    } catch {
      // As it was.
    }
    show();
  });
}
