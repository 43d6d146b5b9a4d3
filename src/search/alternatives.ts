/** What may have been meant by a word that the text does not have. Loads with the first such word. */
import { alternativeFor, type Alternative, type Vocabulary } from '../model/vocabulary.ts';

let loaded: Promise<Vocabulary> | undefined;

/**
 * @param address of the text's words; fails where they cannot be had.
 * @returns what tells of a word, and all words of its query, what may have been meant.
 */
export async function alternativesFrom(address: URL): Promise<(word: string, run: readonly string[]) => Alternative | undefined> {
  loaded ??= fetch(address).then((response) => response.json() as Promise<Vocabulary>);
  loaded.catch(() => (loaded = undefined));
  const vocabulary = await loaded;
  return (word, run) => alternativeFor(word, run, vocabulary);
}
