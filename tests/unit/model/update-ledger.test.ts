import { expect, test } from 'vitest';
import { EMPTY_LEDGER, recordAt, resolveAddress, type Ledger } from '../../../src/model/ledger.ts';
import { checkLedger } from '../../../src/model/check-ledger.ts';
import { agrees, disagreements } from '../../../src/model/published.ts';
import { updateLedger } from '../../../src/model/update-ledger.ts';
import type { FormerParagraph } from '../../../src/model/give-ids.ts';

const TEXTS: Record<string, string> = {
  a: 'Ports and railways join the coast to the interior, and freight moves at a steady pace through every season of the year.',
  b: 'A fund lends to small firms that plant trees along the river and keep the account of each seedling in a common book.',
  c: 'Schools in four cities exchange teachers for a term, so that pupils hear two languages in the same classroom.',
  d: 'Customs officers accept one electronic form where there were eleven on paper, which shortens the wait at the border.',
  e: 'The council of experts meets in spring to weigh the projects of the year before against what they had promised.',
};
/** A section by its slug and the letters of its paragraphs; anything longer than a letter stands for itself. */
const section = (slug: string, letters: readonly string[], headings: Record<string, number> = {}) => ({
  slug,
  paragraphs: letters.map((letter) => ({ text: TEXTS[letter] ?? letter, fingerprint: TEXTS[letter] ?? letter })),
  headings: Object.entries(headings).map(([id, paragraph]) => ({ id, paragraph })),
});
type Sections = readonly ReturnType<typeof section>[];

/** Publishes first states, then each later one as its own edition; the ids at the end, and the ledger. */
function publish(...states: Sections[]) {
  let ledger: Ledger = EMPTY_LEDGER;
  let former: FormerParagraph[] = [];
  let result = updateLedger(ledger, 1, former, []);
  for (const [i, sections] of states.entries()) {
    result = updateLedger(ledger, i + 1, former, sections);
    ledger = result.ledger;
    const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    former = result.addresses.map((address, n) => ({ page: address.split('#')[0]!, id: address.split('#')[1]!, text: texts[n]! }));
  }
  return { ...result, ids: result.addresses.map((address) => address.replace('sections/', '').replace('/#', ' ')) };
}

test('a paragraph put in gets letters, one at the end the next number, and no number is given twice', () => {
  expect(publish([section('x', ['a', 'b'])], [section('x', ['a', 'c', 'b', 'd'])]).ids).toEqual(['x p1', 'x p1a', 'x p2', 'x p3']);
  expect(publish([section('x', ['a', 'b'])], [section('x', ['c', 'a', 'b'])]).ids).toEqual(['x p0a', 'x p1', 'x p2']);
  expect(publish([section('x', ['a', 'b', 'c'])], [section('x', ['a', 'b'])], [section('x', ['a', 'b', 'd'])]).ids).toEqual([
    'x p1',
    'x p2',
    'x p4',
  ]);
  expect(publish([section('x', ['a', 'b'])], [section('x', ['a', 'c', 'b'])], [section('x', ['a', 'c', 'd', 'b'])]).ids).toEqual([
    'x p1',
    'x p1a',
    'x p1b',
    'x p2',
  ]);
});

test('a paragraph that is edited and moved within its section at once keeps its id', () => {
  const edited = TEXTS['a']!.replace('steady pace', 'quick step').replace('every season', 'all seasons');
  expect(publish([section('x', ['a', 'b', 'c'])], [section('x', ['b', 'c', edited])]).ids).toEqual(['x p2', 'x p3', 'x p1']);
});

test('a paragraph put in the place of another is not taken for it', () => {
  const { ids, ledger } = publish([section('x', ['a', 'b', 'c'])], [section('x', ['a', 'd', 'c'])]);
  expect(ids).toEqual(['x p1', 'x p1a', 'x p3']);
  expect(recordAt(ledger, 'sections/x/#p2')).toMatchObject({ gone: 2 });
  expect(resolveAddress(ledger, 'sections/x/#p2')).toBeUndefined();
});

test('two paragraphs made one: both addresses lead to it', () => {
  const { ledger, ids } = publish([section('x', ['a', 'b', 'c'])], [section('x', [`${TEXTS['a']} ${TEXTS['b']}`, 'c'])]);
  expect(ids).toHaveLength(2);
  expect(['p1', 'p2', 'p3'].map((id) => resolveAddress(ledger, `sections/x/#${id}`))).toEqual([
    `sections/${ids[0]!.replace(' ', '/#')}`,
    `sections/${ids[0]!.replace(' ', '/#')}`,
    'sections/x/#p3',
  ]);
});

test('a section renamed keeps the numbers of its paragraphs, gaps and letters too', () => {
  const { ids, ledger } = publish([section('x', ['a', 'b', 'c'])], [section('x', ['a', 'd', 'c'])], [section('y', ['a', 'd', 'c'])]);
  expect(ids).toEqual(['y p1', 'y p1a', 'y p3']);
  expect(ledger.pages['sections/x/']).toMatchObject({ gone: 3, to: 'sections/y/' });
});

test('split and merged: chains of moves are flat, and a text that comes back has its first address again', () => {
  const { ids, ledger } = publish(
    [section('x', ['a', 'b', 'c'], { later: 2 })],
    [section('x', ['a']), section('y', ['b', 'c'], { later: 1 })],
    [section('z', ['d', 'a', 'b', 'c'], { last: 3 })],
  );
  expect(ids).toEqual(['z p1', 'z p2', 'z p3', 'z p4']);
  expect(recordAt(ledger, 'sections/x/#p3')).toMatchObject({ gone: 2, to: 'sections/z/#p4' });
  expect(resolveAddress(ledger, 'sections/x/#later')).toBe('sections/z/#last');
  const back = publish(
    [section('x', ['a', 'b'])],
    [section('x', ['a']), section('y', ['c', 'b'])],
    [section('x', ['b', 'a']), section('y', ['c'])],
  );
  expect(back.ids).toEqual(['x p2', 'x p1', 'y p1']);
  expect(resolveAddress(back.ledger, 'sections/y/#p2')).toBe('sections/x/#p2');
});

test('what is withdrawn and put back as it was has its number again', () => {
  expect(publish([section('x', ['a', 'b', 'c'])], [section('x', ['a', 'c'])], [section('x', ['a', 'c', 'b'])]).ids).toEqual([
    'x p1',
    'x p3',
    'x p2',
  ]);
});

test('anchors of other pages join without more ado', () => {
  const first = updateLedger(
    EMPTY_LEDGER,
    1,
    [],
    [section('x', ['a'])],
    [{ page: 'terms/', anchors: ['soft-connectivity', 'silk-road'], since: 1 }],
  );
  expect(recordAt(first.ledger, 'terms/#silk-road')).toEqual({ since: 1 });
  const former = [{ page: 'sections/x/', id: 'p1', text: TEXTS['a']! }];
  const second = updateLedger(
    first.ledger,
    2,
    former,
    [section('x', ['a'])],
    [{ page: 'terms/', anchors: ['soft-connectivity'], since: 1 }],
  );
  expect(recordAt(second.ledger, 'terms/#silk-road')).toEqual({ since: 1, gone: 2 });
});

test('whether text and ledger agree; if not, in an editor’s words, with the line', () => {
  const { ledger } = publish([section('x', ['a', 'b'], { h: 1 })]);
  expect(agrees(ledger, [section('x', ['a', 'b'], { h: 1 })], [])).toBe(true);
  for (const other of [['a'], ['a', 'b', 'c'], ['a', 'c']]) expect(agrees(ledger, [section('x', other, { h: 0 })], [])).toBe(false);
  expect(agrees(ledger, [section('x', ['a', 'b'])], [])).toBe(false);
  expect(agrees(ledger, [section('x', ['a', 'b'], { h: 0 })], [])).toBe(false);
  expect(agrees(ledger, [section('y', ['a', 'b'], { h: 1 })], [])).toBe(false);
  expect(disagreements([{ kind: 'edited', address: 'sections/x/#p2' }], () => ({ file: 'x.mdx', line: 9 }))).toEqual([
    {
      file: 'x.mdx',
      line: 9,
      what: 'Paragraph 2 is no longer the text that the ledger of addresses has for it.',
      remedy: expect.stringContaining('npm run addresses'),
    },
  ]);
});

test('a ledger that leads in a circle, or nowhere, is refused', () => {
  const page = (anchors: Ledger['pages'][string]['anchors']): Ledger => ({ editions: {}, pages: { 'sections/x/': { since: 1, anchors } } });
  const says = (ledger: Ledger) => checkLedger(ledger, 'addresses.yaml', 9).map(({ what }) => what);
  expect(says(page({ p1: { since: 1, text: 'a' }, p2: { since: 1, text: 'b', gone: 2, to: 'sections/x/#p1' } }))).toEqual([]);
  expect(says(page({ p1: { since: 1, gone: 2, to: 'sections/x/#p2' }, p2: { since: 1, gone: 2, to: 'sections/x/#p1' } }))).toEqual([
    'The address "sections/x/#p1" leads to "sections/x/#p2", and from there in a circle or to a text that is withdrawn.',
    'The address "sections/x/#p2" leads to "sections/x/#p1", and from there in a circle or to a text that is withdrawn.',
  ]);
  expect(says(page({ p1: { since: 1, gone: 2, to: 'sections/y/#p1' } }))).toEqual([
    'The address "sections/x/#p1" leads to "sections/y/#p1", which was never published.',
  ]);
  expect(says(page({ p1: { since: 1, to: 'sections/x/#p1' } }))).toEqual([expect.stringContaining('since which edition is not said')]);
});
