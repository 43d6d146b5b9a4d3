/** The engine as the page sees it: it lives in a worker, and is asked by messages. */
import type { Candidate } from '../model/search-results.ts';
import type { Answer, Question } from './engine-worker.ts';
import workerAddress from './engine-worker.ts?worker&url';
import { scriptAddress } from './script-address.ts';

export interface Engine {
  /** Keys of the paragraphs that have all of the words in some form, the engine's best first. Words that it does not know are passed over. */
  offer(words: readonly string[]): Promise<readonly string[]>;
  /** Keys of the paragraphs that have the words one after another in some form. */
  offerRun(words: readonly string[]): Promise<readonly string[]>;
  /** The paragraph of a key; its text may cost a request, the first time. */
  read(key: string): Promise<Candidate>;
}

/**
 * Fails where the engine could not be loaded; then it may be tried again.
 * @param home address of the site's title page, with the base path.
 * @param lost called where it stops later: it answers nothing more.
 */
export async function loadEngine(home: URL, lost: () => void): Promise<Engine> {
  const worker = new Worker(scriptAddress(new URL(workerAddress, import.meta.url)), { type: 'module' });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let questions = 0;
  const ask = <T>(question: Question): Promise<T> =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(++questions, { resolve, reject });
      worker.postMessage({ id: questions, question });
    }) as Promise<T>;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const { resolve, reject } = waiting.get(data.id)!;
    waiting.delete(data.id);
    if ('error' in data) reject(new Error(data.error));
    else resolve(data.value);
  });
  // Its script is missing or blocked, or it has come to an end.
  worker.addEventListener('error', () => {
    waiting.forEach(({ reject }) => reject(new Error('There is no worker.')));
    waiting.clear();
    lost();
  });
  try {
    await ask({ home: home.href });
  } catch (error) {
    worker.terminate();
    throw error;
  }

  const candidates = new Map<string, Promise<Candidate>>();
  return {
    offer: (words) => ask({ words: words.join(' '), exact: false }),
    offerRun: (words) => ask({ words: words.join(' '), exact: true }),
    read(key) {
      const known = candidates.get(key) ?? ask<Candidate>({ key });
      candidates.set(key, known);
      known.catch(() => candidates.delete(key));
      return known;
    },
  };
}

/** The paragraphs of keys, in their order. */
export const readAll = (keys: readonly string[], engine: Engine): Promise<Candidate[]> => Promise.all(keys.map((key) => engine.read(key)));
