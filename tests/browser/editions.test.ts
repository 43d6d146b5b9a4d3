import { expect, test } from 'vitest';
import { visit } from './browser.ts';

const SITE = { site: 'editedSiteUrl' } as const;

test('a citation of an earlier edition leads to the wording that was cited', async () => {
  const page = await visit('/sections/piers/?edition=1#p1', SITE);
  await page.getByText('You followed a citation of edition 1. This paragraph has changed since.').waitFor();
  await page.getByRole('link', { name: 'Read it as cited' }).click();
  await page.waitForURL('**/sections/piers/wordings/#p1-edition-1');
  expect(await page.locator(':has(> :target)').textContent()).toContain('the weight of twoboth spans');
});

test('a citation of today’s wording, or of a paragraph that has not changed, says nothing', async () => {
  for (const path of ['/sections/piers/?edition=2#p1', '/sections/piers/?edition=1#p2']) {
    const page = await visit(path, SITE);
    await page.waitForTimeout(300);
    expect(await page.locator('.cited').count()).toBe(0);
  }
});

test('an address of a paragraph that has moved leads to where it stands, with its edition', async () => {
  const page = await visit('/sections/piers/?edition=1#p3', SITE);
  await page.waitForURL('**/sections/arches/?edition=1#p1a');
  expect(await page.locator(':target').textContent()).toContain('At night a lamp burns');
});

test('an address of a renamed section leads on, fragment and query with it, and back leads past it', async () => {
  const page = await visit('/', SITE);
  await page.goto(page.url() + 'sections/tolls/?edition=1#p2');
  await page.waitForURL('**/sections/fees/?edition=1#p2');
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/reader/');
});

test('a withdrawn paragraph stands under its number and says so', async () => {
  const page = await visit('/sections/piers/#p4', SITE);
  expect(await page.locator(':target').textContent()).toContain('This paragraph was withdrawn in edition 2.');
});
