import { expect, inject, test } from 'vitest';
import { splitWords, findRuns } from '../../src/model/text.ts';
import { articleJson } from '../dist/pages.ts';
import { hits, search, settled, url, visit } from './browser.ts';

const paragraphs = articleJson(inject('site')).sections.flatMap(({ slug, paragraphs: list }) =>
  list.map(({ id, text }) => ({ at: `${slug}#${id}`, text })),
);
const withPhrase = (phrase: string) => {
  const run = splitWords(phrase).map(({ fold }) => fold);
  return paragraphs.filter(({ text }) => findRuns(splitWords(text), run).length > 0).map(({ at }) => at);
};

test('"soft connectivity" is found in every paragraph that has it, with its section and marked words', async () => {
  const page = await visit('/');
  await search(page, 'soft connectivity');
  expect((await hits(page)).sort()).toEqual(withPhrase('soft connectivity').sort());
  const first = page.locator('[data-search-result]').first();
  expect(await first.textContent()).toMatch(/2\.2\.[34] .*¶ 2/);
  expect(await first.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['soft', 'connectivity']));
  expect(await page.locator('[data-search-dialog] [data-search-status]').textContent()).toBe('2 paragraphs in 2 sections.');
});

test.each(['"Belt and Road"', '“belt and road”', '"high-quality Belt and Road cooperation"', '"bill of lading"', '"the"'])(
  'the phrase %s is found at every place and nowhere else',
  async (query) => {
    const page = await visit('/');
    await search(page, query);
    expect((await hits(page)).sort()).toEqual(withPhrase(query).sort());
  },
);

test.each([
  ['what is institutional opening-up', 'high-level-opening-up#p3'],
  ['railway bill of lading', 'high-level-opening-up#p5'],
  ['eight actions', 'eight-actions#p1'],
  ['Deng Xiaoping', 'high-level-opening-up#p13'],
  ['100,000', 'eight-actions#p5'],
  ['Luban workshop', 'eight-actions#p4'],
  ['Zheng He', 'interconnection#p2'],
  ['clean silk road', 'mechanisms#p9'],
])('%s: the paragraph that a reader means comes first', async (query, first) => {
  const page = await visit('/');
  await search(page, query);
  expect((await hits(page))[0]).toBe(first);
});

test('a word that the text does not have is named, and the rest is found', async () => {
  const page = await visit('/');
  await search(page, 'soft ZZqq connectivity ');
  expect(await hits(page)).toHaveLength(2);
  expect(await page.locator('[data-search-dialog] [data-search-status]').textContent()).toContain('No paragraph has “ZZqq”.');
});

test('what the text does not call so is found as the text has it, and said', async () => {
  const page = await visit('/');
  const status = page.locator('[data-search-dialog] [data-search-status]');
  for (const [query, first, said] of [
    ['conectivity', /three-coordinations#p2|mechanisms#p2/, 'These are results for “connectivity”; nothing has “conectivity”.'],
    ['AIIB', /global-governance#p4/, '“AIIB” is looked for as “Asian Infrastructure Investment Bank”.'],
    ['division of labor', /high-level-opening-up#p1[125]/, 'Also as labour.'],
    ['thirty percent', /high-level-opening-up#p9/, '“thirty” is looked for as “30”.'],
    ['ecommerce', /eight-actions#p3|high-level-opening-up#p6/, '“ecommerce” is looked for as “e-commerce”.'],
  ] as const) {
    await page.locator('[data-search-dialog]').evaluate((dialog: HTMLDialogElement) => dialog.close());
    await search(page, query);
    expect((await hits(page))[0]).toMatch(first);
    expect(await status.or(page.locator('[data-search-dialog] [data-search-entries]')).allTextContents()).toContainEqual(
      expect.stringContaining(said),
    );
  }
});

test('a minus excludes a word or a phrase', async () => {
  const page = await visit('/');
  await search(page, 'connectivity -soft');
  const found = await hits(page);
  expect(found).not.toContain('mechanisms#p2');
  expect(found).toContain('interconnection#p2');
});

test('where no paragraph has all words of a question, the nearest are shown as that', async () => {
  const page = await visit('/');
  await search(page, 'which banks set up renminbi financing windows for pipelines');
  expect((await hits(page))[0]).toBe('eight-actions#p4');
  expect(await page.locator('[data-search-dialog] [data-search-status]').textContent()).toContain('No paragraph has all of these words.');
});

test('where an operator leaves nothing, the search without it is one press away, and ways on are shown', async () => {
  const page = await visit('/');
  const dialog = page.locator('[data-search-dialog]');
  await search(page, '"lading bill"');
  expect(await dialog.getByRole('link', { name: 'Names' }).evaluate((link: HTMLAnchorElement) => link.href)).toBe(url('/names/'));
  await dialog.getByRole('button', { name: 'Without quotation marks' }).click();
  await settled(page);
  expect((await hits(page))[0]).toBe('high-level-opening-up#p5');
  // Nothing is left to look for without it.
  await dialog.locator('input').fill('-the');
  await dialog.getByText('A minus only leaves words out.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Without the minus' }).count()).toBe(0);
  await dialog.locator('input').fill('lading -bill');
  await dialog.getByRole('button', { name: 'Without the minus' }).click();
  await settled(page);
  expect((await hits(page))[0]).toBe('high-level-opening-up#p5');
  // A word of its own that the article does not have is no slip of one that it has.
  await dialog.locator('input').fill('peace');
  await dialog.getByText('The article may say it in other words, or spell it otherwise.').waitFor();
  await dialog.getByRole('button', { name: 'Look for “place”' }).click();
  await settled(page);
  expect((await hits(page)).length).toBeGreaterThan(0);
  // What only comes near is not followed by Enter.
  await dialog.locator('input').fill('soft pipeline');
  await dialog.getByText('No paragraph has all of these words.').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  expect(page.url()).toBe(url('/'));
});

test('entries of the lists and dates answer above the text', async () => {
  const page = await visit('/');
  await search(page, 'soft connectivity');
  expect(await page.locator('[data-search-entry]').allTextContents()).toEqual(['Term: soft connectivity']);
  await page.locator('[data-search-dialog] input').fill('2017');
  await page.locator('[data-search-entry]', { hasText: 'Date: 2017' }).click();
  await page.waitForURL(url('/timeline/#2017'));
});

test.each(['zzqq', '"soft zzqq" connectivity', '"lading bill"', '"conectivity"'])('%s: nothing is found, and said so', async (query) => {
  const page = await visit('/');
  await search(page, query);
  expect(await hits(page)).toEqual([]);
  expect(await page.locator('[data-search-dialog] [data-search-empty]').isVisible()).toBe(true);
});

test('the other hits of a section are one step away', async () => {
  const page = await visit('/');
  await search(page, 'connectivity');
  const row = page.locator('[data-search-results] li', { has: page.locator('.also') }).first();
  const others = await row.locator('.also a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
  const [slug, id] = (await row.locator('[data-search-result]').getAttribute('href'))!.split('/').slice(-2);
  const expected = (await hits(page)).filter((hit) => hit.startsWith(`${slug}#`)).map((hit) => hit.slice(slug!.length));
  expect([...others, id].sort()).toEqual(expected.sort());
});

test('nothing of the engine is loaded before the first sign of intent, then at most ten texts for the first results', async () => {
  const page = await visit('/sections/introduction/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.mouse.wheel(0, 600);
  await page.waitForTimeout(300);
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  await page.locator('[data-search-open]').hover();
  await expect.poll(() => asked).toContain('/pagefind/pagefind.js');
  await page.keyboard.press('Control+k');
  // No more than ten are ever answered.
  let texts = 0;
  await page.route('**/fragment/**', (route) => (++texts > 10 ? undefined : route.continue()));
  await page.keyboard.insertText('cooperation');
  await page.locator('[data-search-result]').first().waitFor();
  expect(texts).toBeGreaterThan(0);
});

test('the search page answers the query of its address', async () => {
  const page = await visit('/search/?q=railway+bill+of+lading');
  await page.locator('[data-search-page] [data-search-result]').first().waitFor();
  await settled(page);
  expect((await hits(page))[0]).toBe('high-level-opening-up#p5');
});

test('markup in a query or a text stays text', async () => {
  const page = await visit('/');
  await search(page, '<img src=x onerror=alert(1)> .*+?^${}()|[]\\');
  expect(await page.locator('[data-search-dialog] img').count()).toBe(0);
});

test('every place of a word: a line for each, in reading order, counted as in the plain text', async () => {
  const page = await visit('/search/?q=railway');
  await page.getByRole('button', { name: 'Every place' }).click();
  const status = page.locator('[data-search-status]');
  const { sections } = articleJson(inject('site'));
  const places = sections.flatMap(({ slug, paragraphs }) =>
    paragraphs.flatMap(({ id, text }) =>
      splitWords(text)
        .filter(({ fold }) => fold === 'railway' || fold === 'railways')
        .map(() => `${slug}#${id}`),
    ),
  );
  await page.waitForFunction(
    (count) => document.querySelector('[data-search-status]')!.textContent!.startsWith(`${count} places.`),
    places.length,
  );
  expect(await hits(page)).toEqual(places);
  expect(await status.textContent()).toContain('1.2.1: ');
});

test('every place is that of what stands in the field, also where its results are not there yet', async () => {
  const page = await visit('/search/?q=railway');
  await page.getByRole('button', { name: 'Every place' }).waitFor();
  await page.locator('[data-search-page] input').evaluate((field: HTMLInputElement) => {
    field.value = 'pipeline ';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Every place')!.click();
  });
  await page.getByText(/^\d+ places?\./).waitFor();
  expect(new Set(await hits(page))).toEqual(new Set(['three-coordinations#p4']));
});

test('other forms that were found are named, and left out at a press', async () => {
  const page = await visit('/search/?q=railway');
  const answers = page.locator('[data-search-entries]');
  await answers.getByText('Also as railways').waitFor();
  const all = (await hits(page)).length;
  await answers.getByRole('button', { name: 'Exact form only' }).click();
  await answers.getByRole('button', { name: 'Other forms too' }).waitFor();
  expect((await hits(page)).length).toBeLessThan(all);
});
