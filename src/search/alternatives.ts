/** What may have been meant by a word that the text does not have. Loads with the first such word. */
import { alternativesFor, type Alternative, type Vocabulary } from '../model/vocabulary.ts';

let loaded: Promise<Vocabulary> | undefined;
let failed = false;

/** Whether the text's words could not be had when they were last asked for. */
export const wordsAreLacking = (): boolean => failed;

/**
 * @param address of the text's words. Where they cannot be had nothing is offered, and the next word asks again.
 * @returns what tells of a word, and all words of its query, what may have been meant.
 */
export async function alternativesFrom(address: URL): Promise<(word: string, run: readonly string[]) => readonly Alternative[]> {
  loaded ??= fetch(address).then((response) => response.json() as Promise<Vocabulary>);
  loaded.catch(() => (loaded = undefined));
  const vocabulary = await loaded.catch(() => undefined);
  failed = vocabulary === undefined;
  if (vocabulary === undefined) return () => [];
  return (word, run) => alternativesFor(word, run, vocabulary);
}
