import { expect, test } from 'vitest';
import { matchParagraph } from '../../../src/model/match.ts';
import { parseQuery, withGroups } from '../../../src/model/query.ts';

const marked = (text: string, query: string) =>
  matchParagraph(text, parseQuery(query))?.ranges.map(({ start, end }) => text.slice(start, end));

test('a quoted phrase is exact, is marked as one, and is found at every place', () => {
  const text = 'Bills of lading differ; a bill of lading, this “bill of lading”.';
  expect(marked(text, '"bill of lading"')).toEqual(['bill of lading', 'bill of lading']);
  expect(marked('bills of lading', '“bill of lading”')).toBeUndefined();
  expect(marked('lading of bill', '"bill of lading"')).toBeUndefined();
});

test('loose words are joined by AND, in any form and order', () => {
  expect(marked('Railways connect.', 'connectivity railway ')).toEqual(['Railways', 'connect']);
  expect(marked('Railways run.', 'connectivity railway ')).toBeUndefined();
});

test('forms of a word are told from words that only look alike', () => {
  expect(matchParagraph('It spoke internationally.', parseQuery('international '))).toBeDefined();
  expect(matchParagraph('Good communication helps.', parseQuery('community '))).toBeUndefined();
});

test('a phrase and loose words are both required', () => {
  expect(marked('soft connectivity by rail', '"soft connectivity" rail')).toEqual(['soft connectivity', 'rail']);
  expect(marked('soft connectivity by road', '"soft connectivity" rail')).toBeUndefined();
});

test('a beginning counts from three letters, and for the word being typed from one', () => {
  expect(marked('connectivity', 'connectiv ')).toEqual(['connectivity']);
  expect(marked('connectivity', 'co ')).toBeUndefined();
  expect(marked('soft connectivity', 'soft c')).toEqual(['soft', 'connectivity']);
});

test('an abbreviation is no beginning, and what is exact has no forms, joined or not', () => {
  expect(marked('Europe', 'EU')).toBeUndefined();
  expect(marked('Europe', 'eu')).toEqual(['Europe']);
  const joined = { ...withGroups(parseQuery('co-operation'), [{ typed: ['co', 'operation'], runs: [['cooperation']] }]), exact: true };
  expect(matchParagraph('They cooperate.', joined)).toBeUndefined();
  expect(matchParagraph('Their cooperation.', joined)).toBeDefined();
});

test('longer words are not marked where the word itself stands', () => {
  expect(marked('Art and artificial things', 'art')).toEqual(['Art']);
});

test('what lies within a longer run is marked once', () => {
  const text = 'The Belt and Road Initiative is more.';
  const forms = [['belt', 'and', 'road', 'initiative'], ['belt', 'and', 'road'], ['initiative']];
  const query = withGroups(parseQuery('bri'), [{ typed: ['bri'], runs: forms }]);
  expect(matchParagraph(text, query)!.ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['Belt and Road Initiative']);
});

test('British and American spellings are forms of one word, and of no other', () => {
  for (const [british, american] of [
    ['globalisation', 'globalization'],
    ['organises', 'organization'],
    ['labour', 'labor'],
    ['theatres', 'theater'],
    ['programmes', 'program'],
    ['defence', 'defense'],
  ]) {
    expect([american, marked(`The ${british} here.`, `${american} `)]).toEqual([american, [british]]);
    expect([british, marked(`The ${american} here.`, `${british} `)]).toEqual([british, [american]]);
  }
  for (const [text, query] of [
    ['A global market.', 'globalization '],
    ['Different organs.', 'organization '],
    ['The laboratories.', 'labour '],
  ])
    expect([query, marked(text!, query!)]).toEqual([query, undefined]);
});

test('whose something is does not decide, in the text or in the query', () => {
  expect(marked('Xi’s words', 'Xi')).toEqual(['Xi’s']);
  expect(marked('as Xi said', 'Xi’s ')).toEqual(['Xi']);
  expect(marked('It is so.', 'it’s ')).toEqual(['It']);
  // A phrase is exact.
  expect(marked('China plan', '"China’s plan"')).toBeUndefined();
});

// Scores are tested by order: the list falls in the likeness that a reader would see.
test('what a reader means ranks first', () => {
  const query = parseQuery('soft connectivity');
  const texts = [
    'Soft connectivity is the joining of rules and standards.',
    'Rules and standards are joined by soft connectivity.',
    'It took many years and a good deal of patience, before anyone spoke of it, to arrive at soft connectivity.',
    'Connectivity that is soft joins rules.',
    'Softer connections, in the end, of rules.',
    'Connectivity of rails and roads and ports and lines of every kind, hard where it is steel, is at times soft.',
  ];
  const scores = texts.map((text) => matchParagraph(text, query)!.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(scores.length);
});
