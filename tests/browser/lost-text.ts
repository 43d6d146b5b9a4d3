/** What of a page cannot be read: text that is cut off, stands out of the page sideways, or lies on other text. */
import type { Page } from 'playwright-core';

/** The elements it is in; of text on text, the upper and the lower. */
export const lostText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.checkVisibility({ opacityProperty: true }) && element.closest('svg, select') === null,
    );
    const name = (element: Element) => `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
    const cut = seen.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden' || overflowY === 'clip';
      return hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    });
    const out =
      document.documentElement.scrollWidth > innerWidth
        ? seen.filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        : [];

    // Line by line, from above. Letters fill the middle of their line.
    const lines = seen
      .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''))
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNode(node);
        return [...range.getClientRects()].map(({ left, right, top, bottom, height }) => ({
          node,
          left,
          right,
          top: top + height / 4,
          bottom: bottom - height / 4,
        }));
      })
      .sort((a, b) => a.top - b.top);
    const overlaid: string[] = [];
    for (const [i, a] of lines.entries()) {
      for (let j = i + 1; j < lines.length && lines[j]!.top < a.bottom; j++) {
        const b = lines[j]!;
        if (a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
          overlaid.push(`${name(a.node.parentElement!)} on ${name(b.node.parentElement!)}`);
      }
    }
    return [...[...cut, ...out].map(name), ...overlaid];
  });
