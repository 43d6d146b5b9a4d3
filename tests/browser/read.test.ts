import { expect, test } from 'vitest';
import { follow, search, url, visit } from './browser.ts';

test('from the title page through every section by "next"', async () => {
  const page = await visit('/');
  await follow(page.locator('[data-resume]'));
  const seen = [];
  for (;;) {
    seen.push(new URL(page.url()).pathname);
    const next = page.locator('a[rel=next]');
    if ((await next.count()) === 0) break;
    await follow(next);
  }
  expect(seen).toHaveLength(8);
  expect(await page.locator('a[rel=prev]').count()).toBe(1);
});

test('a number, pressed by pointer or key, is the link and copies it, and says so', async () => {
  const page = await visit('/sections/three-coordinations/', { permissions: ['clipboard-read', 'clipboard-write'] });
  const number = page.getByRole('link', { name: 'Paragraph 2', exact: true });
  await number.click();
  expect(page.url()).toBe(url('/sections/three-coordinations/#p2'));
  await expect.poll(() => page.locator('[data-notice]').textContent()).toBe('Link to paragraph 2 copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.getByRole('link', { name: 'Paragraph 3', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(url('/sections/three-coordinations/#p3'));
});

test('where the clipboard is refused, the link is there to be copied by hand', async () => {
  const page = await visit('/sections/three-coordinations/');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.getByRole('link', { name: 'Paragraph 2', exact: true }).click();
  const field = page.locator('[data-notice] input');
  await field.waitFor();
  expect(await field.inputValue()).toBe(url('/sections/three-coordinations/#p2'));
  await expect
    .poll(() =>
      page.evaluate(() => {
        const active = document.activeElement as HTMLInputElement;
        return active.value?.slice(active.selectionStart!, active.selectionEnd!);
      }),
    )
    .toBe(page.url());
});

test('numbers are not copied with the text', async () => {
  const page = await visit('/sections/three-coordinations/');
  const copied = await page.evaluate(() => {
    getSelection()!.selectAllChildren(document.getElementById('p2')!);
    return getSelection()!.toString();
  });
  expect(copied).toMatch(/^First, the “hard connectivity”/);
});

test('the outline marks the place, and the title page offers to go on there', async () => {
  const page = await visit('/sections/mechanisms/#p6');
  await expect.poll(() => page.locator('[data-outline] [aria-current=location]').textContent()).toBe('Risk prevention and control');
  expect(await page.locator('[data-outline] [aria-current=page]').textContent()).toContain('2.2.4');
  await page.goto(url('/'));
  const resume = page.locator('[data-resume]');
  await expect.poll(() => resume.textContent()).toMatch(/^Continue at 2\.2\.4 .*, ¶ [56]$/);
  await follow(resume);
  expect(page.url()).toMatch(/\/sections\/mechanisms\/#p[56]$/);
});

test('light and dark follow the system, and the control overrules it for good', async () => {
  const page = await visit('/', { colorScheme: 'dark' });
  const dark = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await dark()).toBe('rgb(22, 20, 18)');
  await page.locator('[data-theme-control]').click();
  expect(await dark()).toBe('rgb(251, 249, 244)');
  await page.goto(url('/about/'));
  expect(await dark()).toBe('rgb(251, 249, 244)');
  expect(await page.locator('[data-theme-control]').textContent()).toContain('light');
});

test('what is kept is forgotten at a press, and nothing that another site of the same origin keeps', async () => {
  const page = await visit('sections/beams/', { site: 'otherSiteUrl' });
  await page.evaluate(() => {
    localStorage['theme'] = 'another’s';
    localStorage['theme/'] = 'dark';
  });
  await page.locator('[data-theme-control]').click();
  await page.mouse.wheel(0, 400);
  const kept = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort());
  await search(page, 'keystone');
  await page.keyboard.press('Enter');
  await page.locator('[data-hits]').waitFor();
  await expect.poll(kept).toEqual(['place/reader/', 'search/reader/', 'theme', 'theme/', 'theme/reader/']);
  await page.locator('.site-footer a', { hasText: 'About' }).click();
  await page.getByRole('button', { name: 'Forget all of it' }).click();
  await expect.poll(kept).toEqual(['theme', 'theme/']);
  expect(await page.locator('[data-theme-control]').textContent()).toContain('auto');
});

test('an address that is not there says so and shows the contents', async () => {
  const page = await visit('/sections/nowhere/', { expect404: true });
  expect(await page.locator('h1').textContent()).toBe('There is no page here');
  await follow(page.locator('main a', { hasText: 'three coordinations' }));
  expect(page.url()).toBe(url('/sections/three-coordinations/'));
});
