/** Arrow keys move the real focus between a search field and its results, which stay links that can be read and left. */

/**
 * @param root what holds both.
 * @param results the results' links, in their order.
 */
export function moveByArrows(root: HTMLElement, field: HTMLElement, results: () => readonly HTMLElement[]): void {
  root.addEventListener('keydown', (event) => {
    const { key, isComposing, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (isComposing || shiftKey || ctrlKey || altKey || metaKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
    const active = document.activeElement;
    const stops = [field, ...results()];
    // From another link of a result it goes on from that result.
    const place = stops.findIndex((stop) => stop === active || stop.closest('li')?.contains(active));
    if (place < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, place + (key === 'ArrowDown' ? 1 : -1)))]!.focus();
  });
}
