import { expect, test } from 'vitest';
import {
  ancestors,
  buildOutline,
  flattenOutline,
  isShort,
  neighbourhood,
  neighbours,
  numberSections,
  readingMinutes,
  type OutlineEntry,
} from '../../../src/model/outline.ts';
import type { Section } from '../../../src/model/types.ts';

const section = (slug: string): Section => ({
  slug,
  number: undefined,
  title: slug.toUpperCase(),
  shortTitle: slug,
  summary: '',
  paragraphs: [],
  headings: [],
  words: 0,
  wordings: {},
});
const entries: OutlineEntry[] = [
  { section: 'intro', unnumbered: true },
  { title: 'One', children: [{ section: 'a' }, { title: 'Deep', children: [{ section: 'b' }] }] },
  { missing: 'no title', children: [{ missing: 'no text' }, { section: 'c' }] },
];
const outline = buildOutline(entries, new Map(['intro', 'a', 'b', 'c'].map((slug) => [slug, section(slug)])));

test('numbers follow from the outline; what is missing counts, what is unnumbered does not', () => {
  expect([...numberSections(entries)]).toEqual([
    ['a', '1.1'],
    ['b', '1.2.1'],
    ['c', '2.2'],
  ]);
  expect(flattenOutline(outline).map(({ node, depth }) => `${depth} ${node.number ?? '-'} ${node.kind} ${node.title}`)).toEqual([
    '0 - section INTRO',
    '0 1 group One',
    '1 1.1 section A',
    '1 1.2 group Deep',
    '2 1.2.1 section B',
    '0 2 missing no title',
    '1 2.1 missing no text',
    '1 2.2 section C',
  ]);
});

test('a section knows what is above, before and after it', () => {
  expect(ancestors(outline, 'b').map(({ title }) => title)).toEqual(['One', 'Deep']);
  expect(ancestors(outline, 'intro')).toEqual([]);
  const sections = ['intro', 'a', 'b', 'c'].map(section);
  expect(neighbours(sections, 'intro')).toMatchObject({ previous: undefined, next: { slug: 'a' } });
  expect(neighbours(sections, 'c')).toMatchObject({ previous: { slug: 'b' }, next: undefined });
});

test('a long outline is cut to the neighbourhood, in which the section stands', () => {
  const parts = Array.from({ length: 10 }, (_, p) => ({
    title: `Part ${p}`,
    children: Array.from({ length: 100 }, (_, s) => ({ section: `s${p}-${s}` })),
  }));
  const slugs = parts.flatMap(({ children }) => children.map((child) => child.section));
  const long = buildOutline(parts, new Map(slugs.map((slug) => [slug, section(slug)])));
  const near = neighbourhood(long, 's3-50');
  expect(near.flatMap(({ children }) => children.map((child) => child.section!.slug))).toEqual(
    Array.from({ length: 11 }, (_, i) => `s3-${45 + i}`),
  );
  expect(neighbourhood(outline, 'a')).toBe(outline);
  expect([outline, long].map(isShort)).toEqual([true, false]);
});

test('reading time is in whole minutes, at least one', () => {
  expect([0, 230, 800].map(readingMinutes)).toEqual([1, 1, 3]);
});
