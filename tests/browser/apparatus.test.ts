import { expect, test } from 'vitest';
import { url, visit } from './browser.ts';

test('a term of the text shows its entry on hover and on focus, Escape takes it away, Enter leads to it', async () => {
  const page = await visit('/sections/three-coordinations/');
  await page.waitForLoadState('networkidle');
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .join(),
  );
  expect(loaded).not.toMatch(/entries|popover/);
  const soft = page.locator('#p2 [data-m]', { hasText: 'soft connectivity' });
  await soft.hover();
  const popover = page.locator('.entry-popover');
  await popover.waitFor();
  expect(await popover.textContent()).toContain(
    'soft connectivity: What centres on the joining up of policy rules and technical standards.4 times in 2 paragraphs.',
  );
  // Into the popover it stays; away from both it goes.
  await popover.hover();
  await page.waitForTimeout(500);
  expect(await popover.count()).toBe(1);
  await page.mouse.move(5, 600);
  await popover.waitFor({ state: 'detached' });

  await soft.focus();
  await popover.waitFor();
  const described = page.locator(`#${await soft.getAttribute('aria-describedby')}`);
  expect(await described.textContent()).toBe('soft connectivity: What centres on the joining up of policy rules and technical standards.');
  await page.keyboard.press('Escape');
  expect(await popover.count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(url('/terms/#soft-connectivity'));
});

test('Escape inside an entry takes it away for good, and gives the focus back to its word', async () => {
  const page = await visit('/sections/three-coordinations/');
  const soft = page.locator('#p2 [data-m]', { hasText: 'soft connectivity' });
  const popover = page.locator('.entry-popover');
  await page.waitForLoadState('load');
  await soft.focus();
  await popover.waitFor();
  await page.keyboard.press('Tab');
  expect(await popover.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await soft.evaluate((mention) => mention === document.activeElement)).toBe(true);
  await page.waitForTimeout(600);
  expect(await popover.count()).toBe(0);
  // Coming to the word again is interest in it.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await popover.waitFor();
});

test('a first tap shows the entry, a second follows', async () => {
  const page = await visit('/sections/three-coordinations/', { viewport: { width: 360, height: 640 }, hasTouch: true });
  const soft = page.locator('#p2 [data-m]', { hasText: 'soft connectivity' });
  await soft.tap();
  await page.locator('.entry-popover').waitFor();
  expect(new URL(page.url()).pathname).toBe('/sections/three-coordinations/');
  await soft.tap();
  await page.waitForURL(url('/terms/#soft-connectivity'));
});

test('the marks can be switched off, for good, and on again', async () => {
  const page = await visit('/sections/three-coordinations/');
  const soft = page.locator('#p2 [data-m]', { hasText: 'soft connectivity' });
  await soft.hover();
  await page.getByRole('button', { name: 'Switch these marks off' }).click();
  await page.goto(url('/sections/mechanisms/'));
  const first = page.locator('#p2 [data-m]').first();
  await page.waitForFunction(() => !document.querySelector('[data-m][href]'));
  expect(await first.evaluate((mention) => getComputedStyle(mention).textDecorationLine)).toBe('none');
  await page.goto(url('/about/'));
  await page.getByRole('button', { name: 'Underline terms and names' }).click();
  await page.goto(url('/sections/mechanisms/'));
  expect(await first.getAttribute('href')).not.toBeNull();
});

test('a paragraph says where else its matters come up, and why; by keyboard', async () => {
  const page = await visit('/sections/three-coordinations/');
  await page.locator('#p2 [data-number]').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.ariaLabel)).toBe('Where else: paragraph 2');
  await page.keyboard.press('Enter');
  const popover = page.locator('.entry-popover');
  await page.getByRole('dialog', { name: 'Where else: paragraph 2' }).waitFor();
  expect(await popover.locator('li').first().textContent()).toBe('2.2.4 ¶ 2 hard connectivity, soft connectivity, heart connectivity');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement!.ariaLabel)).toBe('Where else: paragraph 2');
  await page.keyboard.press('Enter');
  await popover.waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(url('/sections/mechanisms/#p2'));
});

test('the list of names narrows down to the words typed, in entries or in their lines', async () => {
  const page = await visit('/names/');
  await page.getByLabel('Names with these words').fill('vocational education');
  expect(await page.locator('[data-entry]:visible h3').allTextContents()).toEqual(['Luban Workshops']);
  expect(await page.locator('[data-entry-count]').textContent()).toBe('One entry has these words, in itself or in its lines.');
  await page.getByLabel('Names with these words').fill('zzz');
  expect(await page.locator('[data-entry]:visible').count()).toBe(0);
  expect(await page.locator('[data-entry-group]:visible').count()).toBe(0);
});

test('the map marks where a term occurs, in what is seen and in what is read out', async () => {
  const page = await visit('/');
  await page.getByRole('button', { name: 'Show where a term or name occurs' }).click();
  await page.getByLabel('Places of').selectOption({ label: 'soft connectivity' });
  const marked = page.locator('[data-has]');
  expect(await marked.evaluateAll((pieces) => pieces.map((piece) => (piece as HTMLElement).dataset['piece']))).toEqual([
    'three-coordinations#p2',
    'mechanisms#p2',
  ]);
  expect(await marked.first().getAttribute('aria-label')).toMatch(/soft connectivity, twice|soft connectivity, \d times/);
  expect(await page.locator('[data-map] [role=status]').textContent()).toBe('4 times in 2 paragraphs. All its places');
});

test('without JavaScript the lists are whole, and a mention is a link', async () => {
  const page = await visit('/names/', { javaScriptEnabled: false });
  expect(await page.locator('[data-entry]:visible').count()).toBeGreaterThan(50);
  expect(await page.locator('[data-entry-filter]').isVisible()).toBe(false);
  await page.goto(url('/sections/three-coordinations/'));
  await page.locator('#p2 [data-m]', { hasText: 'soft connectivity' }).click();
  await page.waitForURL(url('/terms/#soft-connectivity'));
});

test('where an entry cannot be loaded, its link leads on, by touch too', async () => {
  const page = await visit('/sections/three-coordinations/', { viewport: { width: 360, height: 640 }, hasTouch: true });
  await page.route('**/entries.json', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: 'A page that is no data' }));
  const soft = page.locator('#p2 a', { hasText: 'soft connectivity' });
  await soft.tap();
  await page.waitForFunction(
    () => ![...document.querySelectorAll('#p2 [data-m]')].some(({ textContent }) => textContent === 'soft connectivity'),
  );
  await soft.tap();
  await page.waitForURL(url('/terms/#soft-connectivity'));
});
