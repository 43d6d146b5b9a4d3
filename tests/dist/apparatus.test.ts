import { expect, inject, test } from 'vitest';
import { splitWords } from '../../src/model/text.ts';
import { articleJson, read, textOf } from './pages.ts';

const site = inject('site');
const page = (path: string) => read(site, `${path}index.html`);
/** An entry's own part of a list. */
const entry = (html: string, id: string) => new RegExp(`<section id="${id}"[^]*?</section>`).exec(html)?.[0] ?? `nothing at ${id}`;

test('a term has its sense, the paragraph that says so, and a line of every paragraph that has it', () => {
  const soft = entry(page('terms/'), 'soft-connectivity');
  expect(textOf(soft)).toContain('What centres on the joining up of policy rules and technical standards. 2.2.4 ¶ 2');
  const lines = [...soft.matchAll(/<li><a href="\/sections\/([^/]+)\/#(p\d+)"/g)].map(([, slug, id]) => `${slug}#${id}`);
  const expected = articleJson(site).sections.flatMap(({ slug, paragraphs }) =>
    paragraphs.filter(({ text }) => /soft connectivity/i.test(text.replace(/[“”]/g, ''))).map(({ id }) => `${slug}#${id}`),
  );
  expect(lines).toEqual(expected);
  expect(soft).toContain('<mark>soft connectivity</mark>');
  expect(textOf(entry(page('terms/'), 'high-level-opening-up'))).toContain('The text does not define it.');
});

test('a second reader finds in the lists what the article says', () => {
  const names = page('names/');
  // Programmes for vocational education; bodies that finance projects.
  expect(textOf(entry(names, 'luban-workshops'))).toContain('vocational education');
  for (const id of ['export-import-bank-of-china', 'china-development-bank', 'silk-road-fund'])
    expect(textOf(entry(names, id))).toContain('Belt and Road projects');
  const timeline = page('timeline/');
  expect(textOf(/<li id="2017"[^]*?<\/li>/.exec(timeline)![0])).toMatch(/letter of credit[^]*World Economic Forum/);
  for (const figure of ['30%', '1,000 projects', '100,000 sessions']) expect(textOf(timeline)).toContain(figure);
});

test('the picture of the timeline has what the list has, in the same order', () => {
  const timeline = page('timeline/');
  const svg = /<svg[^]*?<\/svg>/.exec(timeline)![0];
  const drawn = [...svg.matchAll(/<a href="#([^"]+)"/g)].map((match) => match[1]);
  const listed = [...timeline.matchAll(/<li id="([^"]+)"/g)].map((match) => match[1]);
  expect(drawn.length).toBeGreaterThan(15);
  expect(drawn).toEqual(listed);
});

test('the title page draws each section as long as its text, and counts what the text counts', () => {
  const home = page('');
  for (const { slug, paragraphs } of articleJson(site).sections) {
    const pieces = [...home.matchAll(new RegExp(`aria-label="([^"]*)"[^>]*data-piece="${slug}#(p\\d+)"[^]*?<svg width="(\\d+)"`, 'g'))];
    expect(pieces.map((piece) => piece[2])).toEqual(paragraphs.map(({ id }) => id));
    for (const [i, [, label, , width]] of pieces.entries()) {
      const words = splitWords(paragraphs[i]!.text).length;
      expect(label).toContain(`${words} words`);
      expect(Number(width)).toBe(Math.max(24, Math.round(words * 0.4)));
    }
  }
  expect(home).toContain('; eight actions, 8 of 8"');
  expect(home).toContain('; nine mechanisms, 9 of 9"');
});

test('in the text the first mention of an entry in a paragraph leads to it, once', () => {
  const html = page('sections/three-coordinations/');
  const second = /<p id="p2">[^]*?<\/p>/.exec(html)![0];
  expect(second.match(/href="\/terms\/#soft-connectivity"/g)).toHaveLength(1);
  expect(second).toContain('<a href="/names/#china-laos-railway" data-m="">China-Laos Railway</a>');
  const { entries, elsewhere } = JSON.parse(read(site, 'sections/three-coordinations/entries.json'));
  expect(entries['terms#soft-connectivity']).toMatchObject({ label: 'soft connectivity', times: '4 times in 2 paragraphs' });
  expect(elsewhere.p2[0]).toMatchObject({ href: '/sections/mechanisms/#p2', why: expect.arrayContaining(['soft connectivity']) });
});

test('text with components is marked too, under its base', () => {
  const other = inject('otherSite');
  expect(read(other, 'sections/arches/index.html')).toContain('href="/reader/terms/#keystone"');
  expect(read(other, 'names/index.html')).toContain('This work has no list of names.');
  expect(read(other, 'index.html')).not.toContain('href="/reader/names/"');
});
