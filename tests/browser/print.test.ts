import { expect, test } from 'vitest';
import { visit } from './browser.ts';

test('on paper: the text with its numbers in the margin, and no controls', async () => {
  const page = await visit('/sections/three-coordinations/', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header.site-header, nav, dialog, button, [data-hits], .skip')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 60)),
  );
  expect(shown).toEqual([]);
  const boxes = await page.evaluate(() => {
    const paragraph = document.querySelector('#p2')!;
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.setStart(paragraph, 1);
    return { number: paragraph.querySelector('[data-number]')!.getBoundingClientRect().right, text: range.getBoundingClientRect().left };
  });
  expect(boxes.number).toBeLessThan(boxes.text);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});

test.each(['/', '/article/', '/terms/', '/names/', '/timeline/', '/about/', '/check/', '/search/?q=railway'])(
  '%s prints without controls, and nothing is cut off at the edge',
  async (path) => {
    const page = await visit(path);
    if (path.includes('?q=')) await page.locator('[data-search-result]').first().waitFor();
    // A4 without its margins, in CSS pixels.
    await page.setViewportSize({ width: 640, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => ({
      controls: [...document.querySelectorAll<HTMLElement>('button, select, input, .downloads, footer nav')]
        .filter((element) => element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 60)),
      wide: document.documentElement.scrollWidth > innerWidth,
    }));
    expect(shown).toEqual({ controls: [], wide: false });
  },
);
