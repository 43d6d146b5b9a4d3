import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/model/query.ts';
import { inReadingOrder, rankResults } from '../../../src/model/search-results.ts';
import { statusSentence } from '../../../src/model/search-status.ts';

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

test('reading order is that of the sections, then of the numbers', () => {
  const at = (slug: string, id: string) => ({ slug, id, text: '' });
  const ordered = inReadingOrder([at('b', 'p1'), at('a', 'p10'), at('a', 'p3a'), at('a', 'p3')], ['a', 'b']);
  expect(ordered.map(({ slug, id }) => slug + id)).toEqual(['ap3', 'ap3a', 'ap10', 'bp1']);
});
