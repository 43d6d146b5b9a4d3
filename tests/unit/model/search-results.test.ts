import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/model/query.ts';
import type { Apparatus } from '../../../src/model/apparatus.ts';
import { headedParagraphs, makeSearchAids } from '../../../src/model/search-aids.ts';
import { inReadingOrder, rankResults } from '../../../src/model/search-results.ts';
import { statusSentence } from '../../../src/model/search-status.ts';
import type { Section } from '../../../src/model/types.ts';

test('beginnings count only where no paragraph has the word', () => {
  const candidates = [
    { slug: 's', id: 'p1', text: 'artificial light' },
    { slug: 's', id: 'p2', text: 'the art of it' },
  ];
  expect(rankResults(candidates, parseQuery('art')).map(({ id }) => id)).toEqual(['p2']);
  expect(rankResults(candidates, parseQuery('arti')).map(({ id }) => id)).toEqual(['p1']);
});

test('the status says how many, where, and what is missing', () => {
  const outcome = { found: 4, sections: 3, complete: true, missing: [], instead: [] };
  expect(statusSentence(outcome)).toBe('4 paragraphs in 3 sections.');
  expect(statusSentence({ ...outcome, found: 1, sections: 1, complete: false })).toBe('1 paragraph so far in 1 section.');
  // Of the results alone: elsewhere a paragraph may have it.
  expect(statusSentence({ ...outcome, begun: ['x'] })).toBe(
    '4 paragraphs in 3 sections. “x” stands there only as the beginning of longer words.',
  );
  expect(statusSentence({ ...outcome, missing: ['zzq'] })).toBe('4 paragraphs in 3 sections. No paragraph has “zzq”.');
  expect(statusSentence({ ...outcome, missing: ['x'.repeat(99)] })).toContain(`“${'x'.repeat(80)}…”`);
});

test('reading order is that of the sections, then of the numbers, but where a paragraph was moved', () => {
  const section = (slug: string, ...ids: string[]) =>
    ({ slug, title: slug, headings: [], paragraphs: ids.map((id) => ({ id })) }) as unknown as Section;
  const apparatus = { terms: [], names: [], events: [] } as unknown as Apparatus;
  const { sections } = makeSearchAids(apparatus, [section('moved', 'p2', 'p3', 'p1'), section('plain', 'p1', 'p3b', 'p3aa', 'p10')]);
  // Of most sections the ids say it all.
  expect(sections.map(([slug, , , , ids]) => [slug, ids])).toEqual([
    ['moved', ['p2', 'p3', 'p1']],
    ['plain', undefined],
  ]);
  const found = ['plain#p10', 'plain#p3aa', 'moved#p1', 'plain#p3b', 'moved#p3'].map((place) => {
    const [slug = '', id = ''] = place.split('#');
    return { slug, id, text: '' };
  });
  expect(inReadingOrder(found, sections).map(({ slug, id }) => `${slug}#${id}`)).toEqual([
    'moved#p3',
    'moved#p1',
    'plain#p3b',
    'plain#p3aa',
    'plain#p10',
  ]);
  expect(headedParagraphs(['moved'], { sections, moments: [], entries: [] })).toEqual(new Set(['moved#p2']));
});
