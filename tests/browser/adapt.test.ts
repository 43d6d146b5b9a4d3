/** The page as readers set it for themselves: larger text, other spacing, colours of their own, no motion, no sight. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { search, visit } from './browser.ts';
import { lostText } from './lost-text.ts';
import { PAGES } from './page-kinds.ts';

/** What the reader's spacing does not reach: some rule of the page is stronger. */
const unspaced = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.closest('svg, select') === null)
      .filter((element) => {
        const { fontSize, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(element);
        const ems = [lineHeight, letterSpacing, wordSpacing].map((length) => parseFloat(length) / parseFloat(fontSize));
        return [1.5, 0.12, 0.16].some((wanted, i) => !(Math.abs(ems[i]! - wanted) < 0.01));
      })
      .map((element) => `${element.localName}.${element.className}`),
  );

test.each(PAGES)('%s: names and landmarks, text twice as large (WCAG 1.4.4), lines, words and letters set wider (1.4.12)', async (path) => {
  const page = await visit(path);
  await expectNamed(page);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '212.5%'));
  expect(await lostText(page)).toEqual([]);
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height });
  expect(await lostText(page)).toEqual([]);
  await page.setViewportSize({ width, height });
  await page.evaluate(() => {
    document.documentElement.style.removeProperty('font-size');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  expect(await unspaced(page)).toEqual([]);
  expect(await lostText(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await lostText(page)).toEqual([]);
});

test('a word that is wider than a phone is broken, and deep lists stay on the page', async () => {
  for (const path of ['', 'sections/full-markdown/']) {
    const page = await visit(path, { site: 'otherSiteUrl', viewport: { width: 320, height: 800 } });
    await page.evaluate(() => {
      for (const element of document.querySelectorAll(
        '.site-title, h1, .summary, .primary, .outline .title, .contents .title, .prev-next a',
      ))
        element.textContent = 'Donau'.repeat(13);
      let at = document.querySelector('article.text');
      for (let level = 1; at && level <= 13; level++) {
        const [list, item] = [document.createElement('ul'), document.createElement('li')];
        item.textContent = 'Item';
        list.append(item);
        at.append(list);
        at = item;
      }
    });
    expect(await lostText(page)).toEqual([]);
    const beyond = await page.evaluate(() => {
      const outline = document.querySelector<HTMLElement>('[data-outline]');
      outline?.showPopover();
      return outline && outline.scrollWidth - outline.clientWidth;
    });
    expect(beyond ?? 0).toBe(0);
  }
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

test('drawings keep to the reader’s own colours (forced colours), whatever theme is chosen', async () => {
  for (const [path, drawn] of [
    ['/timeline/', '.timeline-picture text'],
    ['/', '.bar rect.counted'],
  ] as const) {
    const page = await visit(path, { forcedColors: 'active', colorScheme: 'dark' });
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
    const fills = await page.locator(drawn).evaluateAll((parts) => {
      const reader = document.createElement('i');
      document.body.append(reader);
      const forced = ['CanvasText', 'LinkText'].map((color) => ((reader.style.color = color), getComputedStyle(reader).color));
      return parts.map((part) => forced.includes(getComputedStyle(part).fill));
    });
    expect({ path, known: new Set(fills) }).toEqual({ path, known: new Set([true]) });
  }
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

test('on a phone the header stays in one row', async () => {
  const page = await visit('/', { viewport: { width: 320, height: 640 } });
  const { top, bottom } = await page.locator('[data-theme-control]').evaluate((control) => control.getBoundingClientRect());
  const header = await page.locator('.site-header').boundingBox();
  expect([top >= 0, bottom <= header!.height, header!.height < 64]).toEqual([true, true, true]);
});
