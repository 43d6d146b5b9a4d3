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
  await dialog.getByText('A minus leaves out.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Without the minus' }).count()).toBe(0);
  await dialog.locator('input').fill('lading -bill');
  await dialog.getByRole('button', { name: 'Without the minus' }).click();
  await settled(page);
  expect((await hits(page))[0]).toBe('high-level-opening-up#p5');
  // What only comes near is not followed by Enter.
  await dialog.locator('input').fill('soft pipeline');
  await dialog.getByText('No paragraph has all of these words.').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  expect(page.url()).toBe(url('/'));
});

test('a result that has the focus keeps it while the others arrive', async () => {
  const page = await visit('/search/');
  await page.locator('[data-search-page] input').pressSequentially('cooperation');
  await page.locator('[data-search-result]').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  const before = await focused();
  expect(before).toContain('#p');
  await page.getByText(/^\d+ paragraphs in/).waitFor();
  await settled(page);
  expect(await focused()).toBe(before);
});

test('a control that is made anew keeps the focus', async () => {
  const page = await visit('/');
  await search(page, 'cooperation');
  await page.locator('[data-search-dialog]').getByRole('button', { name: 'Exact form only' }).press('Enter');
  await page.locator('[data-search-dialog]').getByRole('button', { name: 'Other forms too' }).waitFor();
  expect(await page.evaluate(() => document.activeElement!.localName)).not.toBe('body');
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
  await page.waitForTimeout(500);
  expect(asked).toContain('/pagefind/pagefind.js');
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

test('each search that was meant is one entry of the history, typing makes none', async () => {
  const page = await visit('/search/');
  const field = page.locator('[data-search-page] input');
  for (const words of ['pipeline', 'spices']) {
    await field.fill(words);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/search/?q=${words}`);
  }
  await settled(page);
  await page.goBack();
  await page.waitForURL('**/search/?q=pipeline');
  await settled(page);
  expect(await hits(page)).toEqual(['three-coordinations#p4']);
});

test('what is typed before the scripts are there is not taken back', async () => {
  const page = await visit('/');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', (route) => held.then(() => route.continue()));
  await page.goto(url('/search/?q=pipeline'), { waitUntil: 'commit' });
  const field = page.locator('[data-search-page] input');
  await field.fill('spices');
  release();
  await page.locator('[data-search-page] [data-search-result]').first().waitFor();
  expect(await field.inputValue()).toBe('spices');
});

test('where a file of the search is missing, it says so, shows ways on, and tries again when asked', async () => {
  const page = await visit('/', { expect404: true });
  await page.route('**/*.pf_meta', (route) => route.fulfill({ status: 404, body: '' }));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pipeline');
  const dialog = page.locator('[data-search-dialog]');
  await dialog.getByText('The search could not be loaded: a file of it is missing or blocked.').waitFor();
  expect(await dialog.getByRole('link', { name: 'Names' }).evaluate((link: HTMLAnchorElement) => link.href)).toBe(url('/names/'));
  await page.unroute('**/*.pf_meta');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await dialog.locator('[data-search-result]').first().waitFor();
});

const ODD = [
  '',
  '   ',
  '…',
  '🚆',
  '(((',
  '.*+?^${}[]\\',
  '<img src=x onerror=alert(1)>',
  '"unclosed',
  '-',
  '-"',
  '一带一路',
  'a',
  '\u0000',
  'x'.repeat(5000),
];

test('odd input does no harm', async () => {
  const page = await visit('/search/');
  const field = page.locator('[data-search-page] input');
  for (const input of ODD) {
    await field.fill(input);
    await page.waitForTimeout(120);
    expect(
      await page.evaluate(() => [
        document.querySelectorAll('.search-results img').length,
        document.documentElement.scrollWidth <= innerWidth,
      ]),
    ).toEqual([0, true]);
  }
  await field.evaluate((input: HTMLInputElement) => {
    input.value = 'railway '.repeat(12_500);
    input.dispatchEvent(new InputEvent('input'));
  });
  await page.getByText('This is too long for a search: 100,000 characters.').waitFor();
  await field.fill('pipeline');
  await page.locator('[data-search-result]').first().waitFor();
});

test('where the browser does not let the engine run, it says so', async () => {
  // Its own page, since what the policy refuses is logged. A worker keeps to the policy that came with its own script.
  const page = await (await visit('/')).context().newPage();
  await page.route('**/_astro/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" } });
  });
  await page.goto(url('/'));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pipeline');
  await page.getByText('does not let the search run').waitFor();
});

test('where the engine’s worker is missing, it says so', async () => {
  const page = await (await visit('/')).context().newPage();
  await page.goto(url('/'));
  await page.route('**/_astro/*.js', async (route) => {
    const response = await route.fetch();
    await ((await response.text()).includes('pf_fragment') ? route.fulfill({ status: 404 }) : route.fulfill({ response }));
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pipeline');
  await page.getByText('a file of it is missing or blocked').waitFor();
  await page.unroute('**/_astro/*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[data-search-dialog] [data-search-result]').first().waitFor();
});

test('after a way back to what was followed, the address and the field of the search page still say the same', async () => {
  const page = await visit('/search/?q=railway');
  const field = page.locator('[data-search-page] input[type=search]');
  await page.locator('[data-search-page] [data-search-result]').first().click();
  await page.waitForURL(/#p/);
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('railway');
  await field.fill('trade');
  await field.press('Enter');
  await page.waitForURL(/q=trade/);
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('railway');
  await page.goForward();
  await expect.poll(() => field.inputValue()).toBe('trade');
  // The way to a place of the page leaves what is being typed.
  await field.fill('trade tariff');
  await page.evaluate(() => (location.hash = 'main'));
  await page.goBack();
  expect(await field.inputValue()).toBe('trade tariff');
});
