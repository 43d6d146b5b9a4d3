import { expect, test } from 'vitest';
import { cutAtQuotes, parseQuery } from '../../../src/model/query.ts';
import { subjectOf } from '../../../src/model/question.ts';
import { readSearchAids, type StoredAids } from '../../../src/model/search-aids.ts';
import { alternativesFor, makeVocabulary } from '../../../src/model/vocabulary.ts';
import { find, offersFor, type Found } from '../../../src/search/find.ts';
import type { Engine } from '../../../src/search/pagefind.ts';

/** An engine that takes words of one beginning for forms of each other. */
function engineOf(texts: Readonly<Record<string, string>>): Engine {
  const split = (text: string) => text.toLowerCase().split(' ');
  const like = (other: string | undefined, word: string) => other?.startsWith(word.slice(0, 4)) === true;
  const has = (text: string, word: string) => split(text).some((other) => like(other, word));
  const hasRun = (text: string[], run: readonly string[]) => text.some((_, i) => run.every((word, j) => like(text[i + j], word)));
  return {
    offer: async (words) => Object.keys(texts).filter((key) => words.every((word) => has(texts[key]!, word))),
    offerRun: async (words) => Object.keys(texts).filter((key) => hasRun(split(texts[key]!), words)),
    read: async (key) => ({ slug: key, id: 'p1', text: texts[key]! }),
  };
}

async function found(
  input: string,
  texts: Readonly<Record<string, string>>,
  { terms = [], names = [] }: Partial<StoredAids> = {},
  exact = false,
  noSlips: readonly string[] = [],
): Promise<Found> {
  const aids = readSearchAids({ sections: [], terms, names, moments: [] });
  const reports: Found[] = [];
  const vocabulary = makeVocabulary(Object.values(texts), () => noSlips);
  const asked = {
    engine: engineOf(texts),
    aids,
    alternatives: async () => (word: string, run: readonly string[]) => alternativesFor(word, run, vocabulary),
  };
  await find(
    parseQuery(subjectOf(input, cutAtQuotes(input)[0]!.length), exact),
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
  const { results, nearest } = await found('it happened, Chongqing', texts);
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

test('what stands for a slip counts as if it had been typed', async () => {
  const texts = {
    one: 'the third time and a world of the other kind',
    two: 'world third',
    three: 'they spoke of what is called the third world',
    four: 'freight trains and more trains',
    five: 'courses and seminars and much more of the kind every year and training too',
  };
  const order = async (input: string) => (await found(input, texts)).results.map(({ slug }) => slug);
  for (const [slip, right] of [
    ['thrid world', 'third world'],
    ['trianing', 'training'],
  ] as const)
    expect([slip, await order(slip)]).toEqual([slip, await order(right)]);
  expect((await order('third world'))[0]).toBe('three');
  expect((await order('training'))[0]).toBe('five');
});

test('numbers are found in words for digits, and in digits for words', async () => {
  const texts = { one: 'ten years on', two: 'the third forum', three: 'a 21st thing', four: 'some 30 ports' };
  for (const [input, slug] of [
    ['10 years', 'one'],
    ['3rd forum', 'two'],
    ['twenty-first thing', 'three'],
    ['thirty ports', 'four'],
  ])
    expect([input, await answer(input!, texts)]).toEqual([input, [slug]]);
  const aids = { terms: [['two ways', 'one#p1']] } as const;
  expect((await answer('2 ways', { one: 'ways that hold', two: 'ways again' }, aids))[0]).toBe('one');
});

test('a word is read as two only where the text has them side by side', async () => {
  const texts = { one: 'over the years with a view to ports', two: 'supply chains of ports' };
  expect(await answer('overview ports', texts)).toEqual(['two one', 'overview']);
  expect(await answer('supplychains', texts)).toEqual(['two']);
});

test('a phrase is asked for as it stands, and a minus leaves out what goes by other names', async () => {
  const texts = { one: 'the Belt and Road brings ports', two: 'ports elsewhere' };
  const aids = { names: [['Belt and Road', '', [], ['BRI']]] } as const;
  expect(await answer('BRI ports', texts, aids)).toEqual(['one']);
  expect(await answer('"BRI" ports', texts, aids)).toEqual(['', 'BRI']);
  expect(await answer('"BRI ports"', { one: 'the BRI ports' }, aids)).toEqual(['one']);
  expect(await answer('ports -BRI', texts, aids)).toEqual(['two']);
  expect(await answer('ports -zzq', texts, aids)).toEqual(['two one', 'zzq']);
});

test('a name of one word is one where the text writes it with a capital', async () => {
  const texts = { one: 'the Initiative grows', two: 'an initiative of governance', three: 'the Belt and Road Initiative' };
  expect(await answer('BRI', texts, { names: [['Belt and Road Initiative', '', ['Initiative'], ['BRI']]] })).toEqual(['three one']);
});

test('the exact form of whose something is, is that', async () => {
  const texts = { one: 'China’s ports', two: 'ports of China' };
  expect(await answer('China’s', texts)).toEqual(['one two']);
  const { results } = await found('China’s', texts, {}, true);
  expect(results.map(({ slug }) => slug)).toEqual(['one']);
});

test('a finished word that only begins others is named as missing', async () => {
  const texts = { one: 'power of the sun', two: 'a window' };
  expect(await answer('wind power', texts)).toEqual(['one', 'wind']);
});

test('a word of its own that only looks like one of the text is missing, and that one is offered', async () => {
  const texts = { one: 'a place for trade', two: 'roads' };
  const of = async (input: string) => {
    const { results, missing, alike } = await found(input, texts, {}, false, ['peace']);
    return [results.map(({ slug }) => slug), missing, alike];
  };
  expect(await of('Peace')).toEqual([[], ['Peace'], [{ typed: 'Peace', words: ['place'] }]]);
  expect(await of('peace trade')).toEqual([['one'], ['peace'], undefined]);
  expect(await of('plave')).toEqual([['one'], [], undefined]);
});

test('what is typed as a name is no other word with a slip, and number words are none of each other', async () => {
  const texts = { one: 'while it grows', two: 'Laos also grows', three: 'eight things' };
  const aids = { names: [['Laos']] } as const;
  expect(await answer('Chile', texts, aids)).toEqual(['', 'Chile']);
  expect(await answer('Laso', texts, aids)).toEqual(['two']);
  expect(await answer('eighty', texts, aids)).toEqual(['', 'eighty']);
});

test('a name of which no word is there is no slip of another, nor is a function word what was meant', async () => {
  const texts = { one: 'Zhang Qian went west with them', two: 'a forum' };
  const aids = { names: [['Zhang Qian']] } as const;
  expect(await answer('Li Qiang', texts, aids)).toEqual(['', 'Li', 'Qiang']);
  expect(await answer('Zhang Qiang', texts, aids)).toEqual(['one']);
  expect(await answer('theme', texts, aids)).toEqual(['', 'theme']);
});

test('with another beginning a long word is no slip', async () => {
  const texts = { one: 'bilateral talks', two: 'connectivity' };
  expect(await answer('trilateral', texts)).toEqual(['', 'trilateral']);
  expect(await answer('conectivty', texts)).toEqual(['two']);
});
