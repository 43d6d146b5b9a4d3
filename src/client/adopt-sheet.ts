const adopted = new Set<string>();

/** Adds a style sheet that came with a part that loads on the reader's wish, so that no page carries it before. Once each. */
export function adoptSheet(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
