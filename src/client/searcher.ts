/** The search as the page sees it: it lives in a worker, and is asked by messages. */
import type { Query } from '../model/query.ts';
import type { Answer, Row } from '../search/answer.ts';
import type { Places } from '../search/every-place.ts';
import type { Question, Reply } from '../search/worker.ts';
import workerAddress from '../search/worker.ts?worker&url';
import { scriptAddress } from './script-address.ts';

/** Each of its functions is asked for a view, the number of a search form: a page may have two, and neither ends what the other asked. */
export interface Searcher {
  /**
   * Reports the first results, then all of them, the rows that an answer has no room for behind it; a later search of the view ends this one.
   * @param settled whether the reader is known to have stopped typing.
   */
  search(
    view: number,
    asked: { input: string; exact: boolean; settled: boolean },
    report: (found: { answer: Answer } | { rows: readonly Row[] }) => void,
  ): Promise<void>;
  /** Every place of a query: reports the first `lines` of them, until all are known; asked for more, reports more. */
  places(view: number, query: Query): (lines: number, report: (places: Places) => void) => Promise<void>;
  /** Looks for no more places. */
  stop(view: number): void;
}

/** A question without its number. */
type Asked = Question extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

interface Waiting {
  report(reply: Reply): void;
  resolve(): void;
  reject(error: Error): void;
}

const LOST = 'There is no worker.';

/**
 * Fails where the search could not be loaded; then it may be tried again.
 * @param home address of the site's title page, with the base path.
 * @param lost called where it stops later: it answers nothing more.
 */
async function loadSearcher(home: URL, lost: () => void): Promise<Searcher> {
  const worker = new Worker(scriptAddress(new URL(workerAddress, import.meta.url)), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let isLost = false;
  let questions = 0;
  const ask = (asked: Asked, report: Waiting['report'] = () => undefined, id = ++questions) =>
    new Promise<void>((resolve, reject) => {
      if (isLost) return reject(new Error(LOST));
      waiting.set(id, { report, resolve, reject });
      worker.postMessage({ ...asked, id } as Question);
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
    isLost = true;
    waiting.forEach(({ reject }) => reject(new Error(LOST)));
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
    search: (view, asked, report) => ask({ view, ...asked }, report as Waiting['report']),
    places(view, query) {
      let of: number | undefined;
      return (lines, report) => {
        const id = ++questions;
        const asked = { view, query, lines, of };
        of ??= id;
        return ask(asked, (reply) => report((reply as { places: Places }).places), id);
      };
    },
    stop: (view) => void ask({ view, stop: true }).catch(() => undefined),
  };
}

let searcher: Promise<Searcher> | undefined;

/** Loads the search, once. One that could not be loaded, or is lost, is forgotten: the next try loads another. */
export function prepareSearcher(home: URL): Promise<Searcher> {
  const forget = () => void (searcher = undefined);
  if (searcher === undefined) (searcher = loadSearcher(home, forget)).catch(forget);
  return searcher;
}
