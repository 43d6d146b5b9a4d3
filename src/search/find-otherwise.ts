/** What a search looks for besides, or instead of, the words as they were typed. Loads with the first that needs it. */
import { BEGINS, bestLikeness } from '../model/match.ts';
import type { Group, Query } from '../model/query.ts';
import { aliasGroups } from '../model/search-aids.ts';
import type { Asked } from './find.ts';
import { readAll, type Engine } from './pagefind.ts';

export { withoutMissing } from './missing-words.ts';
export { nearest } from './nearest.ts';

/** What a minus leaves out, under its other names too; and those of its words, as typed, that no paragraph has. */
export async function excludedBy({ excluded }: Query, { engine, aids }: Asked): Promise<[string[][], string[]]> {
  const all = excluded.map((run) => [[...run], ...aliasGroups(run, aids).flatMap(({ runs }) => runs.map((other) => [...other]))]);
  const offers = await Promise.all(all.map((runs) => Promise.all(runs.map((run) => engine.offer(run)))));
  const idle = excluded.filter((_, i) => offers[i]!.flat().length === 0);
  return [all.flat(), idle.map((run) => run.join(' '))];
}

/** Words typed with a hyphen that the text joins, as groups: "co-operation". */
export async function joinedGroups(pairs: Query['hyphenated'], query: Query, engine: Engine): Promise<Group[]> {
  const groups = pairs.map(async (pair): Promise<Group[]> => {
    const joined = pair.join('');
    const read = await readAll((await engine.offer([joined])).slice(0, 1), engine);
    const known = read.some(({ text }) => bestLikeness(text, joined, { ...query, unfinished: undefined }) > BEGINS);
    return known ? [{ typed: pair, runs: [[joined], pair] }] : [];
  });
  return (await Promise.all(groups)).flat();
}
