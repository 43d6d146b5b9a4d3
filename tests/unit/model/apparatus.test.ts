import { describe, expect, test } from 'vitest';
import { makeApparatus, NO_APPARATUS, type ApparatusFiles, type TermFile } from '../../../src/model/apparatus.ts';
import { makeMoments, parseDate } from '../../../src/model/timeline.ts';
import { linesOf, placeMoments } from '../../../src/model/timeline-picture.ts';
import { makeWhereElse } from '../../../src/model/where-else.ts';

const term = (id: string): TermFile => ({
  id,
  label: id,
  aliases: [],
  searchAs: [],
  see: undefined,
  sense: undefined,
  at: undefined,
  related: [],
  parts: [],
});
const files: ApparatusFiles = { ...NO_APPARATUS, terms: ['pier', 'keystone', 'bridge', 'toll'].map(term) };
const sections = [
  {
    slug: 'one',
    paragraphs: ['A bridge has a pier and a keystone.', 'A bridge has a pier.', 'A bridge is long.'].map((text, i) => ({
      id: `p${i + 1}`,
      text,
      line: 1,
    })),
  },
  {
    slug: 'two',
    paragraphs: [
      'A bridge has a keystone; a pier; a pier.',
      'The toll of a bridge.',
      'A toll.',
      'Rain.',
      'Wind.',
      'Snow.',
      'Ice.',
      'Fog.',
      'Hail.',
    ].map((text, i) => ({ id: `p${i + 1}`, text, line: 1 })),
  },
];

test('an entry has its paragraphs in reading order, with each place in them', () => {
  const { passages } = makeApparatus(files, sections);
  expect(passages.get('terms#pier')!.map(({ slug, id, mentions }) => `${slug}#${id} ${mentions.length}`)).toEqual([
    'one#p1 1',
    'one#p2 1',
    'two#p1 2',
  ]);
});

test('elsewhere are the paragraphs that share most of what is rare, and why', () => {
  const whereElse = makeWhereElse(makeApparatus(files, sections), 12);
  expect(whereElse('one#p1')).toEqual([
    { slug: 'two', id: 'p1', why: ['keystone', 'pier'] },
    { slug: 'one', id: 'p2', why: ['pier'] },
  ]);
  // A word of every other paragraph tells nothing.
  expect(whereElse('one#p3')).toEqual([]);
  expect(whereElse('two#p2')).toEqual([{ slug: 'two', id: 'p3', why: ['toll'] }]);
});

describe('the timeline', () => {
  const event = (date: string | undefined, when?: string) => ({ date, when, what: 'It is built.', at: 'one#p1', figure: undefined });

  test('takes dates at their precision, and no others', () => {
    expect(['2017', '2013-09', '2024-02-29'].map(parseDate)).toEqual(
      [{ year: 2017 }, { year: 2013, month: 9 }, { year: 2024, month: 2, day: 29 }].map((date) => expect.objectContaining(date)),
    );
    expect(['2017-13', '2023-02-29', 'soon', '17', '2017-1'].map(parseDate)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('gathers statements of one time, and leaves the vague where it stands', () => {
    const moments = makeMoments([event('1984-11'), event(undefined, 'For many years'), event('2017'), event('2017')]);
    expect(moments.map(({ id, label, precision, events }) => [id, label, precision, events.length])).toEqual([
      ['1984-11', 'November 1984', 'month', 1],
      ['for-many-years', 'For many years', 'vague', 1],
      ['2017', '2017', 'year', 2],
    ]);
    const { placed } = placeMoments(moments);
    expect(placed.map(({ yearsSince }) => yearsSince)).toEqual([undefined, undefined, undefined]);
    expect(placed[2]!.y - placed[1]!.y).toBeGreaterThan(placed[1]!.y - placed[0]!.y);
  });
});

test('labels of the picture are as wide as it, and in two lines at most', () => {
  expect(linesOf('November 1984')).toEqual(['November 1984']);
  expect(linesOf('Over these past 40 years of reform and opening-up')).toEqual(['Over these past 40 years of reform and', 'opening-up']);
  const cut = linesOf(`${'many words '.repeat(12)}${'x'.repeat(60)}`);
  expect([cut.length, cut.every((line) => line.length <= 38), cut[1]!.endsWith(' …')]).toEqual([2, true, true]);
  expect(linesOf('x'.repeat(60))[0]).toHaveLength(38);
});
