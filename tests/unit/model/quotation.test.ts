import { describe, expect, test } from 'vitest';
import { makeQuotation } from '../../../src/model/quoted.ts';
import { makeQuotationChecker, type Verdict } from '../../../src/model/quotation.ts';
import { PASSAGES } from './quotation-passages.ts';

const check = makeQuotationChecker(PASSAGES);
/** Verdict and best place, `close mechanisms#p7`; an earlier edition's as `exact mechanisms#p7 edition 1`. */
const judge = ({ verdict, places: [first] }: Verdict) =>
  verdict === 'absent'
    ? 'absent'
    : `${verdict} ${first!.slug}#${first!.id}${first!.lastId === first!.id ? '' : `-${first!.lastId}`}${first!.edition ? ` edition ${first!.edition}` : ''}`;

/** Judged by hand before the thresholds were set: what a careful reader would say of each. */
const JUDGED: readonly (readonly [string, string])[] = [
  // The words as they stand, with what may differ.
  ['Reliance on a single source easily leads to financial pressure', 'exact mechanisms#p5'],
  ['“Reliance on a single source easily leads to financial pressure.”', 'exact mechanisms#p5'],
  ['reliance on a single source easily leads to financial pressure', 'exact mechanisms#p5'],
  ['Channels of funding need to be widened', 'exact mechanisms#p5'],
  ['Channels   of\nfunding need\u00a0to be widened', 'exact mechanisms#p5'],
  ['soft connectivity has joined up the railway operating standards of China and Laos', 'exact three-coordinations#p2'],
  ['soft connectivity has joined up the railway operating standards of China and Laos ...', 'exact three-coordinations#p2'],
  ['First, the ‘hard connectivity’ of infrastructure must be deepened', 'exact three-coordinations#p2'],
  ['First, the hard connectivity of infrastructure must be deepened', 'exact three-coordinations#p2'],
  ['The China–Laos Railway is an example', 'exact three-coordinations#p2'],
  ['results both “top-of-the-line” and “overwhelming”', 'exact three-coordinations#p3'],
  ["the Belt and Road Initiative's overseas projects", 'exact mechanisms#p7'],
  ['7 Seventh, the mechanisms that protect interests overseas should be improved.', 'exact mechanisms#p7'],
  // Left out, put in, run on.
  [
    'Belt and Road projects are situated in different countries … such as changes in policy, natural disasters and swings in the market.',
    'exact mechanisms#p6',
  ],
  ['Belt and Road projects [...] are liable to many kinds of risk', 'exact mechanisms#p6'],
  ['Belt and Road projects . . . are liable to many kinds of risk', 'exact mechanisms#p6'],
  ['[r]eliance on a single source easily leads to financial pressure', 'exact mechanisms#p5'],
  ['China is an example: hard connectivity has built the trunk line', 'close three-coordinations#p2'],
  ['[The initiative] can make its foundation solid and open up new prospects as well', 'exact three-coordinations#p1'],
  [
    'the idea of taking interconnection as the main line. First, the “hard connectivity” of infrastructure must be deepened',
    'exact three-coordinations#p1-p2',
  ],
  // An earlier edition.
  ['the safety of projects abroad, and of the staff who work on them, is to be ensured', 'exact mechanisms#p7 edition 1'],
  [
    'First of all the safety of projects abroad, and of their staff, is to be ensured: contact points for safety are opened',
    'close mechanisms#p7 edition 1',
  ],
  // Nearly.
  ['Reliance on one single source easily leads to financial pressures', 'close mechanisms#p5'],
  ['Relying on a single source easily leads to a financial pressure', 'close mechanisms#p5'],
  [
    'What is institutional opening up? It means using reform to adjust and improve the relations of production',
    'close high-level-opening-up#p3',
  ],
  ['The China-Laos Railway is an example: soft connectivity has built the trunk line', 'close three-coordinations#p2'],
  ['Complex as the international environment is, it will then be able to advance fast within it', 'close mechanisms#p10'],
  [
    'Domestic departments, foreign agencies and project companies need to be joined in a collaborative network, so that risks are foreseen and met in time',
    'close mechanisms#p6',
  ],
  ['Belt and Road projects are not situated in different countries and are liable to many kinds of risk', 'close mechanisms#p6'],
  [
    'Safety contact points should be set up ... and relations of cooperation established with local governments and the police',
    'close mechanisms#p7',
  ],
  // Not.
  ['The Belt and Road has cost its partner countries their independence', 'absent'],
  ['It was the best of times, it was the worst of times', 'absent'],
  ['Financial pressure easily leads to projects that rely on a single government, and governments rely on pressure', 'absent'],
  ['projects of countries the and of to in are', 'absent'],
  ['Debt is the greatest danger of all', 'absent'],
  ['quantum entanglement', 'absent'],
];

test.each(JUDGED)('%s', (quotation, judgment) => {
  expect(judge(check(quotation))).toBe(judgment);
});

test('the further a quotation is from the text, the less likely it is found to be', () => {
  const series = [
    'Channels of funding need to be widened, and a diversified system of investment and financing built that combines government funds, social capital and international financial institutions.',
    'Channels of funding need to be widened, and a diversified system of investment and financing built which combines government funds, social capital and international financial institutions.',
    'Channels of funding must be widened, and a diversified system of investment built which combines government funds, social capital and international financial institutions.',
    'Funding must be widened, with a varied system of investment which combines government funds, private capital and international financial institutions.',
    'Funding must come from many sources: governments, private capital and the international banks should combine in one system.',
    'Money should come from many places.',
  ].map(check);
  expect(series.map(({ verdict }) => verdict)).toEqual(['exact', 'close', 'close', 'close', 'absent', 'absent']);
  const likeness = series.map(({ places }) => places[0]?.likeness ?? 0);
  expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
  expect(new Set(likeness).size).toBe(likeness.length);
});

test('places of a phrase come in reading order, and the nearest passages likest first', () => {
  expect(check('hard connectivity').places.map(({ slug, id }) => `${slug}#${id}`)).toEqual([
    'three-coordinations#p2',
    'three-coordinations#p2',
  ]);
  const near = check(
    'the mechanism that coordinates prevention and control of some other risks and also protects the interests of people',
  ).places;
  expect(near.map(({ likeness }) => likeness)).toEqual(near.map(({ likeness }) => likeness).toSorted((a, b) => b - a));
});

test('what differs is told word by word', () => {
  const { differences } = check('Reliance on one single source easily leads to financial pressures');
  expect(differences.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text.trim()}`)).toEqual([
    'del one',
    'ins a',
    'del pressures',
    'ins pressure',
  ]);
});

describe('what "copy quotation" gives', () => {
  const words = {
    author: 'Wenyang',
    edition: 'English edition 1',
    address: 'https://example.org/sections/three-coordinations/?edition=1#p2',
  };
  const place = (paragraph: string, section = '2.2.3 Strengthening the “three coordinations” (draft)') => ({ section, paragraph });

  test('is the words, their place and a link, and is found exact', () => {
    const { plain, rich } = makeQuotation({
      ...words,
      passages: ['the “soft connectivity” of standards & rules'.replace('& rules', 'and rules')],
      from: place('2'),
      to: place('2'),
    });
    expect(plain).toBe(
      '“the ‘soft connectivity’ of standards and rules” (Wenyang, 2.2.3 Strengthening the “three coordinations” (draft), paragraph 2; English edition 1, not the author’s own wording; https://example.org/sections/three-coordinations/?edition=1#p2)',
    );
    expect(rich).toBe(
      '<p>“the ‘soft connectivity’ of standards and rules” (<a href="https://example.org/sections/three-coordinations/?edition=1#p2">Wenyang, 2.2.3 Strengthening the “three coordinations” (draft), paragraph 2</a>; English edition 1, not the author’s own wording)</p>',
    );
    expect(judge(check(plain))).toBe('exact three-coordinations#p2');
  });

  test('runs on over paragraphs and sections', () => {
    const two = { ...words, passages: ['taking interconnection as the main line.', 'First, the “hard connectivity”'], from: place('1') };
    const { plain, rich } = makeQuotation({ ...two, to: place('2') });
    expect(plain).toContain('main line.\n\n“First, the ‘hard connectivity’” (');
    expect(plain).toContain('paragraphs 1 to 2;');
    expect(rich.match(/<p>/g)).toHaveLength(2);
    expect(judge(check(plain))).toBe('exact three-coordinations#p1-p2');
    expect(makeQuotation({ ...two, to: place('1', '2.2.4 Mechanisms') }).plain).toContain('paragraph 1, to 2.2.4 Mechanisms, paragraph 1;');
  });

  test('lets no markup through', () => {
    expect(makeQuotation({ ...words, passages: ['<img src=x> & more'], from: place('2'), to: place('2') }).rich).toContain(
      '“&lt;img src=x&gt; &amp; more”',
    );
  });
});
