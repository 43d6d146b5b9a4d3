import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { url, visit } from './browser.ts';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const EDITION = 'English edition 1, not the author’s own wording';

/** Selects from the first place of one string to the end of another, in paragraphs of the page, as a drag would. */
async function select(
  page: Page,
  [from, first]: readonly [string, string],
  [to, last]: readonly [string, string] = [from, first],
): Promise<void> {
  await page.evaluate(
    ([a, b]) => {
      const at = ([id, words]: string[], end: boolean): [Node, number] => {
        const element = document.getElementById(id!)!;
        let place = element.textContent.indexOf(words!) + (end ? words!.length : 0);
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; place -= node.length, node = walker.nextNode() as Text | null) {
          if (place < node.length || (end && place === node.length)) return [node, place];
        }
        throw new Error(`no ${words}`);
      };
      getSelection()!.setBaseAndExtent(...at(a!, false), ...at(b!, true));
    },
    [
      [from, first],
      [to, last],
    ],
  );
  await page.locator('[data-quote-toolbar]').waitFor();
}

async function press(page: Page, kind: 'quotation' | 'link'): Promise<{ plain: string; rich: string }> {
  await page.locator(`[data-copy=${kind}]`).click();
  await page.locator('[data-quote-toolbar]').getByText('Copied.').waitFor();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const [plain, rich] = await Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
    return { plain: plain!, rich: rich! };
  });
}

test('selected words become a quotation with its place, as plain text and with a link', async () => {
  const page = await visit('/sections/three-coordinations/', CLIPBOARD);
  await select(page, ['p2', 'the “soft connectivity” of standards and ru']);
  const { plain, rich } = await press(page, 'quotation');
  const place = 'Wenyang, 2.2.3 Strengthening the “three coordinations”, paragraph 2';
  const address = 'http://localhost:4321/sections/three-coordinations/?edition=1#p2';
  expect(plain).toBe(`“the ‘soft connectivity’ of standards and rules” (${place}; ${EDITION}; ${address})`);
  expect(rich).toContain(`<a href="${address}">${place}</a>; ${EDITION}`);
  // What was said stays.
  await page.waitForTimeout(500);
  expect(await page.locator('[data-quote-toolbar] [role=status]').textContent()).toBe('Copied.');
});

test('across paragraphs, and on the whole-article page', async () => {
  const page = await visit('/article/', CLIPBOARD);
  await select(page, ['three-coordinations-p1', 'as the main line'], ['three-coordinations-p2', 'infrastructure']);
  const { plain } = await press(page, 'quotation');
  expect(plain).toMatch(
    /^“as the main line\.\n\n“First, the ‘hard connectivity’ of infrastructure” \(Wenyang, 2\.2\.3 .*, paragraphs 1 to 2; /,
  );
  expect(plain).toContain('/sections/three-coordinations/?edition=1#p1)');
});

test('from an earlier edition a quotation names that edition', async () => {
  const page = await visit('/editions/1/sections/piers/', { ...CLIPBOARD, site: 'editedSiteUrl' });
  await select(page, ['p1', 'the weight of two spans']);
  const { plain } = await press(page, 'quotation');
  expect(plain).toContain(
    'A. Mason, 1 Piers, paragraph 1; English edition 1, not the author’s own wording; https://example.org/reader/sections/piers/?edition=1#p1',
  );
});

test('a link to words leads to them, where others are alike too', async () => {
  const page = await visit('/sections/three-coordinations/', CLIPBOARD);
  const other = await visit('/', { viewport: { width: 1280, height: 500 } });
  // The page says "three coordinations" in its title, outline and text; "First" begins a paragraph, after its number.
  for (const [id, words] of [
    ['p1', '“three coordinations”'],
    ['p2', 'First'],
    ['p4', 'basic foundation'],
    ['p1', 'three coordinations refine'],
  ] as const) {
    await select(page, [id, words]);
    const { plain, rich } = await press(page, 'link');
    expect(plain).toMatch(new RegExp(`^${url('/sections/three-coordinations/')}#${id}:~:text=`));
    expect(rich).toContain(`<a href="${plain.replaceAll('&', '&amp;')}">`);
    // Without the paragraph's id the words alone have to lead there.
    await other.goto('about:blank');
    await other.goto(plain.replace(/#[^:]*:~:/, '#:~:'));
    await other.waitForFunction(() => document.querySelector(':target') !== null);
    expect(await other.evaluate(() => document.querySelector(':target')!.closest('p[id]')!.id)).toBe(id);
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await page.locator('[data-quote-toolbar]').waitFor({ state: 'detached' });
  }
});

test('where a browser knows no text fragments, the words of such a link are marked all the same', async () => {
  const page = await visit('/sections/three-coordinations/');
  // Chromium takes the fragment out of the address before scripts see it: the part that other browsers load is called as they would.
  const scripts = join(inject('site'), '_astro');
  const part = readdirSync(scripts).find((name) => / as arriveAtWords\b/.test(readFileSync(join(scripts, name), 'utf8')))!;
  await page.evaluate(
    `import('${url(`/_astro/${part}`)}').then(({ arriveAtWords }) => arriveAtWords('#p2:~:text=First%2C%20the,concert'))`,
  );
  await page.waitForFunction(() => document.querySelector(':target')?.id === 'p2');
  expect(await page.evaluate(() => [...CSS.highlights.get('search')!].map((range) => String(range).slice(0, 10)))).toEqual(['First, the']);
});

test('the toolbar stands close by and covers none of the words', async () => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
  ]) {
    const page = await visit('/sections/three-coordinations/', { viewport });
    for (const [from, to] of [
      [
        ['p2', 'First'],
        ['p2', 'connectivity'],
      ],
      [
        ['p2', 'Things, systems'],
        ['p2', 'short-lived'],
      ],
      [
        ['p1', 'guard against'],
        ['p2', 'First'],
      ],
    ] as const) {
      await page.evaluate((id) => document.getElementById(id)!.scrollIntoView({ block: 'center' }), from[0]);
      await select(page, from, to);
      await page.waitForTimeout(350);
      const { covers, gap } = await page.evaluate(() => {
        const bar = document.querySelector('[data-quote-toolbar]')!.getBoundingClientRect();
        const whole = getSelection()!.getRangeAt(0);
        const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        const lines: DOMRect[] = [];
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          if (!whole.intersectsNode(node) || node.parentElement!.closest('[data-number]')) continue;
          const part = document.createRange();
          part.setStart(node, node === whole.startContainer ? whole.startOffset : 0);
          part.setEnd(node, node === whole.endContainer ? whole.endOffset : node.length);
          lines.push(...part.getClientRects());
        }
        const apart = (line: DOMRect) => Math.max(bar.top - line.bottom, line.top - bar.bottom);
        return {
          covers: lines.some((line) => apart(line) < 0 && line.left < bar.right && line.right > bar.left),
          gap: Math.min(...lines.map(apart)),
        };
      });
      expect({ covers, near: gap <= 40 }).toEqual({ covers: false, near: true });
    }
  }
});

test('by keyboard: Tab leads from the words to the toolbar, on from it, and Escape takes it away', async () => {
  const page = await visit('/sections/three-coordinations/', CLIPBOARD);
  await select(page, ['p2', 'First, the']);
  const focused = () => page.evaluate(() => document.activeElement!.ariaLabel ?? document.activeElement!.textContent);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Copy quotation');
  await page.keyboard.press('Enter');
  await page.locator('[data-quote-toolbar]').getByText('Copied.').waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Copy link to these words');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Cite paragraph 2');
  expect(await page.locator('[data-quote-toolbar]').count()).toBe(0);

  await page.evaluate(() => getSelection()!.removeAllRanges());
  await select(page, ['p3', 'Second']);
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-quote-toolbar]').count()).toBe(0);
});

test('what is copied by hand has no numbers, controls or notes in it', async () => {
  const copied = async (page: Page) => {
    await page.locator('main').evaluate((main) => getSelection()!.selectAllChildren(main.querySelector('article')!));
    await page.keyboard.press('Control+c');
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const [plain, rich] = await Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
      return { plain: plain!, rich: rich! };
    });
  };
  for (const width of [1280, 390]) {
    const page = await visit('/sections/piers/', { ...CLIPBOARD, site: 'editedSiteUrl', viewport: { width, height: 700 } });
    const { plain, rich } = await copied(page);
    for (const text of [plain, rich.replace(/<[^>]*>/g, '')]) {
      expect(text).toContain('A pier carries the weight of both spans');
      expect(text).not.toMatch(/\d ?A pier|Changed in|Cite/);
    }
    expect(plain).toMatch(/^A pier/m);
    expect(rich).not.toContain('<button');
  }
});
