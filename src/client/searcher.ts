/** The search as the page sees it: it lives in a worker, and is asked by messages. */
import type { Query } from '../model/query.ts';
import type { Answer, Row } from '../search/answer.ts';
import type { Places } from '../search/every-place.ts';
import type { Question, Reply } from '../search/worker.ts';
import workerAddress from '../search/worker.ts?worker&url';
import { scriptAddress } from './script-address.ts';

export interface Searcher {
  /**
   * Reports the first results, then all of them, the rows that an answer has no room for behind it; a later search ends this one.
   * @param settled whether the reader is known to have stopped typing.
   */
  search(
    asked: { input: string; exact: boolean; settled: boolean },
    report: (found: { answer: Answer } | { rows: readonly Row[] }) => void,
  ): Promise<void>;
  /** Every place of a query: reports the first `lines` of them, until all are known; asked for more, reports more. */
  places(query: Query): (lines: number, report: (places: Places) => void) => Promise<void>;
  /** Looks for no more places. */
  stop(): void;
}

/** A question without its number. */
type Asked = Question extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

interface Waiting {
  report(reply: Reply): void;
  resolve(): void;
  reject(error: Error): void;
}

/**
 * Fails where the search could not be loaded; then it may be tried again.
 * @param home address of the site's title page, with the base path.
 * @param lost called where it stops later: it answers nothing more.
 */
export async function loadSearcher(home: URL, lost: () => void): Promise<Searcher> {
  const worker = new Worker(scriptAddress(new URL(workerAddress, import.meta.url)), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let questions = 0;
  const ask = (asked: Asked, report: Waiting['report'] = () => undefined) =>
    new Promise<void>((resolve, reject) => {
      waiting.set(++questions, { report, resolve, reject });
      worker.postMessage({ ...asked, id: questions } as Question);
    });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const { report, resolve, reject } = waiting.get(data.id)!;
    if (!('done' in data || 'error' in data)) return report(data);
    waiting.delete(data.id);
    if ('error' in data) reject(new Error(data.error));
    else resolve();
  });
  // Its script is missing or blocked, or it has come to an end.
  worker.addEventListener('error', () => {
    worker.terminate();
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
  return {
    search: (asked, report) => ask(asked, report as Waiting['report']),
    places(query) {
      let of: number | undefined;
      return (lines, report) => {
        const asked = ask({ query, lines, of }, (reply) => report((reply as { places: Places }).places));
        of ??= questions;
        return asked;
      };
    },
    stop: () => void ask({ stop: true }),
  };
}
