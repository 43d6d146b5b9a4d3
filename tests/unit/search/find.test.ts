import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/model/query.ts';
import { readSearchAids, type StoredAids } from '../../../src/model/search-aids.ts';
import { alternativeFor, makeVocabulary } from '../../../src/model/vocabulary.ts';
import { find, offersFor, type Found } from '../../../src/search/find.ts';
import type { Engine } from '../../../src/search/pagefind.ts';

/** An engine that takes words of one beginning for forms of each other. */
function engineOf(texts: Readonly<Record<string, string>>): Engine {
  const has = (text: string, word: string) =>
    text
      .toLowerCase()
      .split(' ')
      .some((other) => other.startsWith(word.slice(0, 4)));
  return {
    offer: async (words) => Object.keys(texts).filter((key) => words.every((word) => has(texts[key]!, word))),
    offerRun: async () => [],
    read: async (key) => ({ slug: key, id: 'p1', text: texts[key]! }),
  };
}

async function found(
  input: string,
  texts: Readonly<Record<string, string>>,
  { terms = [], names = [] }: Partial<StoredAids> = {},
): Promise<Found> {
  const aids = readSearchAids({ sections: [], terms, names, moments: [] });
  const reports: Found[] = [];
  const vocabulary = makeVocabulary(Object.values(texts));
  const asked = {
    engine: engineOf(texts),
    aids,
    alternatives: async () => (word: string, run: readonly string[]) => alternativeFor(word, run, vocabulary),
  };
  await find(
    parseQuery(input),
    asked,
    () => false,
    Promise.resolve(),
    (one) => void reports.push(one),
  );
  return reports.at(-1)!;
}

test('where none of many that the engine offers has the words, the nearest are shown as that', async () => {
  const offered = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`s${i}`, 'generally a portfolio']));
  const { results, nearest } = await found('generator portal', { one: 'a generator', two: 'a portal', ...offered });
  expect([results.map(({ slug }) => slug), nearest]).toEqual([['one', 'two'], true]);
});

/** Sections found, then words named as missing. */
const answer = async (input: string, texts: Readonly<Record<string, string>>, aids: Partial<StoredAids> = {}) => {
  const { results, missing } = await found(input, texts, aids);
  return [results.map(({ slug }) => slug).join(' '), ...missing];
};

test('words that the text joins are found by halves, and halves by the whole', async () => {
  const texts = { one: 'cooperation grows', two: 'papermaking spread', three: 'think tanks meet', four: 'operating a railway' };
  expect(await answer('co-operation', texts)).toEqual(['one']);
  expect(await answer('paper making', texts)).toEqual(['two']);
  expect(await answer('thinktank', texts)).toEqual(['three']);
  expect(await answer('rail-way', texts)).toEqual(['four']);
});

test('the paragraph that says what a name is answers it, though it lacks a word of the name', async () => {
  const texts = { one: 'a line of goods', two: 'mechanisms that hold', three: 'mechanisms again' };
  expect(await answer('nine mechanisms', texts, { terms: [['nine mechanisms', 'two#p1']] })).toEqual(['two', 'nine']);
});

test('abbreviations with points, and whose they are, are known', async () => {
  const aids: Partial<StoredAids> = { names: [['United Nations', '', [], ['UN']]], terms: [['artificial intelligence', '', [], ['AI']]] };
  const texts = { one: 'the United Nations agrees', two: 'artificial intelligence grows' };
  for (const input of ['UN', 'U.N.', 'UN’s', 'the U.N. ']) expect([input, await answer(input, texts, aids)]).toEqual([input, ['one']]);
  expect(await answer('A.I.', texts, aids)).toEqual(['two']);
});

test('function words of a question do not decide', async () => {
  const texts = { one: 'soft connectivity is this', two: 'we could tell about it and there was any amount' };
  for (const input of [
    'tell me about soft connectivity',
    'could you explain soft connectivity',
    'is there anything about soft connectivity',
  ])
    expect([input, await answer(input, texts)]).toEqual([input, ['one']]);
});

test('where no paragraph has all, the name decides', async () => {
  const texts = { one: 'it happened once', two: 'Chongqing grew', three: 'Chongqing traded' };
  const { results, nearest } = await found('what happened in Chongqing', texts);
  expect([results.map(({ slug }) => slug), nearest]).toEqual([['two', 'three'], true]);
});

test('names of what each object has are words like others', async () => {
  for (const word of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
    const { results, missing } = await found(word, { one: 'something' });
    expect([results, missing.join('')]).toEqual([[], word.replaceAll('_', '')]);
  }
});

test('what only may have been meant does not outweigh what was typed', async () => {
  const texts = { one: 'sketches of it', two: 'a railway', three: 'the railway again' };
  const { results } = await found('railway skethces', texts);
  expect(results.map(({ slug }) => slug).slice(0, 2)).toEqual(['two', 'three']);
});

test('for a word that the text has, nothing else is offered', async () => {
  const { instead } = await found('what should we do', { one: 'they do it', two: 'and it is so' });
  expect(instead).toEqual([]);
});

test('a word’s other spelling is asked for beside many words that only look as if they had one', async () => {
  const text = 'globalisation of each sector corridor member number'.split(' ');
  const engine: Engine = { ...engineOf({}), offer: async (words) => (words.every((word) => text.includes(word)) ? ['one'] : []) };
  expect(await offersFor(parseQuery('globalization sector corridor member number '), engine)).toEqual(['one']);
});
