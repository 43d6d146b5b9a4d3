/** The page as readers set it for themselves: larger text, other spacing, colours of their own, no motion, no sight. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { search, visit } from './browser.ts';
import { PAGES } from './page-kinds.ts';

/** Elements whose text is cut off, or that stand out of the page sideways. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.checkVisibility() && element.closest('svg, select') === null,
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
    return [...cut, ...out].map(name);
  });

test.each(PAGES)('%s: names and landmarks, text twice as large (WCAG 1.4.4), lines, words and letters set wider (1.4.12)', async (path) => {
  const page = await visit(path);
  await expectNamed(page);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '212.5%'));
  expect(await lost(page)).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.style.removeProperty('font-size');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  expect(await lost(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await lost(page)).toEqual([]);
});

test('in the reader’s own colours (forced colours) a landing shows its marks, and the focus is seen', async () => {
  const page = await visit('/', { forcedColors: 'active' });
  await search(page, 'connectivity');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await page.locator('[data-hits]').waitFor();
  const colours = await page.evaluate(() => {
    const marked = getComputedStyle(document.querySelector(':target')!, '::highlight(search)');
    return [marked.backgroundColor, marked.color, getComputedStyle(document.body).backgroundColor];
  });
  expect(new Set(colours).size).toBe(3);
});

test('where less motion is asked for nothing moves by itself', async () => {
  const page = await visit('/sections/mechanisms/', { reducedMotion: 'reduce' });
  await search(page, 'connectivity');
  await page.keyboard.press('Enter');
  await page.locator('[data-hits]').waitFor();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== 'none' || !/^0s(?:, 0s)*$/.test(transitionDuration) || scrollBehavior === 'smooth';
      })
      .map(({ localName, className }) => `${localName}.${className}`),
  );
  expect(moving).toEqual([]);
});

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}
const NAMED = new Set([
  'button',
  'link',
  'searchbox',
  'textbox',
  'combobox',
  'checkbox',
  'dialog',
  'region',
  'navigation',
  'form',
  'heading',
  'image',
  'RootWebArea',
]);

/** What a screen reader is told: everything that is used or gone to has a name, and landmarks of a kind are told apart. */
async function expectNamed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const tree = nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }));
  expect(tree.filter(({ role, name }) => NAMED.has(role) && name.trim() === '')).toEqual([]);
  const roles = tree.map(({ role }) => role);
  for (const landmark of ['banner', 'main', 'contentinfo', 'navigation']) expect(roles).toContain(landmark);
  expect(roles.filter((role) => role === 'main')).toHaveLength(1);
  // Two of a kind are told apart by their names.
  const regions = tree.filter(({ role }) => role === 'navigation' || role === 'region').map(({ role, name }) => `${role} ${name}`);
  expect(new Set(regions).size).toBe(regions.length);
}
