import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/model/query.ts';
import { find, type Found } from '../../../src/search/find.ts';
import type { Engine } from '../../../src/search/pagefind.ts';

/** An engine that takes words of one beginning for forms of each other. */
function engineOf(texts: Readonly<Record<string, string>>): Engine {
  const has = (text: string, word: string) => text.split(' ').some((other) => other.startsWith(word.slice(0, 4)));
  return {
    offer: async (words) => Object.keys(texts).filter((key) => words.every((word) => has(texts[key]!, word))),
    offerRun: async () => [],
    read: async (key) => ({ slug: key, id: 'p1', text: texts[key]! }),
  };
}

async function found(input: string, texts: Readonly<Record<string, string>>): Promise<Found> {
  const aids = { sections: [], entries: [], headings: [] } as never;
  const reports: Found[] = [];
  const asked = { engine: engineOf(texts), aids, alternatives: async () => () => undefined };
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
