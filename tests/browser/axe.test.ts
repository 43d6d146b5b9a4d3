/** axe on every kind of page and every dialog, in both themes, at the widths of a phone, a tablet and a desk. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { search, visit } from './browser.ts';
import { PAGES, PAGES_OF_ODD_TEXT, PAGES_WITH_HISTORY } from './page-kinds.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [1280, 768, 320] as const;
/** Those at which the outline is opened over the text. */
const NARROW = [768, 320] as const;
/** What the choice of theme can change. */
const OF_COLOUR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] as const;

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}

/** Rules that a page breaks: WCAG 2.2 A and AA, AAA for the contrast of text, and axe's best practices. @param only of these rules. */
async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  // Playwright's own evaluation: the page's policy lets no other script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // axe does not know the top layer, and would not tell the contrast of what lies there over the text. A number changes nothing there.
    for (const box of document.querySelectorAll<HTMLElement>(':popover-open')) box.style.zIndex = '9';
    const result = await axe.run(document, {
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
      ...(rules && { runOnly: { type: 'rule', values: rules } }),
    });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
    );
  }, only);
}

/**
 * At each width, in each theme, as it stands.
 * @param open what has to be opened anew at each width, on the page as it was loaded.
 */
async function expectClean(page: Page, open?: () => Promise<void>, widths: readonly number[] = WIDTHS): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    if (open) await page.reload();
    await open?.();
    expect({ width, theme: 'light', found: await violations(page) }).toEqual({ width, theme: 'light', found: [] });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect({ width, theme: 'dark', found: await violations(page, OF_COLOUR) }).toEqual({ width, theme: 'dark', found: [] });
  }
}

test.each(PAGES)('%s', async (path) => {
  await expectClean(await visit(path));
});

test.each(PAGES_WITH_HISTORY)('%s of a work with a history', async (path) => {
  await expectClean(await visit(path, { site: 'editedSiteUrl' }));
});

test.each(PAGES_OF_ODD_TEXT)('%s of a work with all that may go wrong', async (path) => {
  await expectClean(await visit(path, { site: 'otherSiteUrl' }));
});

test('a citation', async () => {
  const page = await visit('/sections/three-coordinations/');
  await page.locator('a[data-cite-open]').click();
  await page.locator('[data-citation=apa]').waitFor();
  await expectClean(page);
});

test.each<[string, (page: Page) => Promise<void>]>([
  [
    'the toolbar at selected words',
    async (page) => {
      await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('p3')!));
      await page.locator('[data-quote-toolbar]').waitFor();
    },
  ],
  [
    'an entry beside the text',
    async (page) => {
      await page.locator('#p2 [data-m]').first().focus();
      await page.locator('.entry-popover').waitFor();
    },
  ],
  [
    'where else a paragraph’s matters come up',
    async (page) => {
      // Its number clear of the header, under which it would be a target too small.
      await page.evaluate(() => document.getElementById('p2')!.scrollIntoView());
      await page.locator('#p2 [data-also-open]').press('Enter');
      await page.getByRole('dialog', { name: 'Where else: paragraph 2' }).waitFor();
    },
  ],
])('%s', async (_, open) => {
  const page = await visit('/sections/three-coordinations/');
  await expectClean(page, () => open(page));
});

test('the outline over the text, where it does not stand beside it', async () => {
  const page = await visit('/sections/mechanisms/');
  const open = async () => {
    await page.locator('.contents-control').click();
    await page.locator('#outline a').first().waitFor();
  };
  await expectClean(page, open, NARROW);
});

test('a verdict on a quotation', async () => {
  const page = await visit('/check/');
  await page.locator('textarea').fill('The aim is a balance between pressing on with big projects and benefiting the lives of people');
  await page.locator('[data-verdict=close]').waitFor();
  await expectClean(page);
});

test('the search dialog, every place of a word, and a landing', async () => {
  const page = await visit('/');
  await search(page, 'connectivity');
  await expectClean(page);
  await page.getByRole('button', { name: 'Every place' }).click();
  await page.locator('dialog [data-search-status]', { hasText: /^\d+ places\./ }).waitFor();
  await expectClean(page);
  await page.locator('dialog [data-search-results] a').first().click();
  await page.locator('[data-hits]').waitFor();
  await expectClean(page);
});
