/**
 * The search, off the page's own thread: asking the engine, reading texts, deciding and putting into words are long at a thousand
 * sections, and the page would wait for them. A page may have two search forms: a new search ends the one before of its form, or view.
 */
import { cutAtQuotes, parseQuery, type Query } from '../model/query.ts';
import { readSearchAids, type StoredAids } from '../model/search-aids.ts';
import { splitWords } from '../model/text.ts';
import { isAsAsked, toAnswer, type Answer, type Row } from './answer.ts';
import type { Listing, Places } from './every-place.ts';
import { find, type Asked } from './find.ts';
import { loadEngine } from './pagefind.ts';

/** What the page asks, under a number that is higher each time. */
export type Question = { readonly id: number } & (
  | { readonly home: string }
  /** `settled`: the reader is known to have stopped typing. */
  | { readonly view: number; readonly input: string; readonly exact: boolean; readonly settled: boolean }
  /** So many lines of every place of a query; `of`: the number under which they were asked for first. */
  | { readonly view: number; readonly query: Query; readonly lines: number; readonly of: number | undefined }
  | { readonly view: number; readonly stop: true }
);
/** What it is answered, until it is done. */
export type Reply = { readonly id: number } & (
  | { readonly answer: Answer }
  /** More rows of the answer before. */
  | { readonly rows: readonly Row[] }
  | { readonly places: Places }
  | { readonly done: true }
  | { readonly error: string }
);
type Report = (value: { answer: Answer } | { rows: readonly Row[] } | { places: Places }) => void;

/** After so long without a key the reader has stopped typing. */
const SETTLED_MS = 300;
/** A query of one or two letters waits: what follows decides what it was. */
const SHORT_WAIT_MS = 200;

/** What may be a question, or have words that only ask: three words or more. */
const ASKS = /\S\s+\S+\s+\S|^\s*(?:def|des|exp)/i;

/** What is under way for a search form. */
interface View {
  /** The number of its latest search or listing. */
  latest: number;
  /** Its latest listing. */
  kept?: { readonly id: number; readonly listing: Listing };
  stopped: boolean;
}

/** Milliseconds after the last search after which what it may need later is loaded, while it can be. */
const SPARE_MS = 1000;

let loaded: Promise<Asked>;
const views = new Map<number, View>();

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function load(home: URL): Promise<Asked> {
  const stored = fetch(new URL('search/sections.json', home)).then((response) => response.json() as Promise<StoredAids>);
  const [engine, aids] = await Promise.all([loadEngine(home), stored.then(readSearchAids)]);
  return {
    engine,
    aids,
    alternatives: async () => (await import('./alternatives.ts')).alternativesFrom(new URL('search/words.json', home)),
  };
}

let sparing: ReturnType<typeof setTimeout> | undefined;
/** Loads ahead what a later search may need: the connection may be lost by then. */
function spare(): void {
  clearTimeout(sparing);
  const load = () =>
    Promise.allSettled([
      import('./find-otherwise.ts'),
      import('./tell.ts'),
      import('../model/question.ts'),
      import('./every-place.ts'),
      import('./alternatives.ts'),
    ]);
  sparing = setTimeout(() => void load(), SPARE_MS);
}

async function search(input: string, exact: boolean, settled: Promise<void>, stale: () => boolean, report: Report): Promise<void> {
  const asked = await loaded;
  const words = splitWords(input);
  if (words.length === 1 && words[0]!.fold.length < 3) await pause(SHORT_WAIT_MS);
  if (stale()) return;
  const about = ASKS.test(input) ? (await import('../model/question.ts')).subjectOf(input, cutAtQuotes(input)[0]!.length) : input;
  if (stale()) return;
  await find(parseQuery(about, exact), asked, stale, settled, async (found) => {
    const [answer, behind] = toAnswer(found, asked.aids);
    const told = isAsAsked(found) ? {} : (await import('./tell.ts')).tell(found, input);
    if (stale()) return;
    report({ answer: { ...answer, ...told } });
    for (const rows of behind) report({ rows });
  });
}

async function everyPlace(id: number, view: View, query: Query, lines: number, report: Report): Promise<void> {
  const { listPlaces } = await import('./every-place.ts');
  const halted = () => view.stopped || view.latest !== id;
  await listPlaces(query, await loaded, halted, (listing) => {
    view.kept = { id, listing };
    report({ places: listing.show(lines) });
  });
}

async function answer(question: Question): Promise<void> {
  const { id } = question;
  const reply: Report = (value) => postMessage({ id, ...value } satisfies Reply);
  if ('home' in question) {
    await (loaded = load(new URL(question.home)));
    return;
  }
  const view = views.get(question.view) ?? { latest: 0, stopped: false };
  views.set(question.view, view);
  if ('stop' in question) {
    view.stopped = true;
  } else if ('input' in question) {
    view.latest = id;
    const settled = question.settled ? Promise.resolve() : pause(SETTLED_MS);
    spare();
    await search(question.input, question.exact, settled, () => view.latest !== id, reply);
  } else if (view.kept !== undefined && view.kept.id === question.of) {
    reply({ places: view.kept.listing.show(question.lines) });
  } else {
    view.latest = id;
    view.stopped = false;
    await everyPlace(id, view, question.query, question.lines, reply);
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    () => postMessage({ id: data.id, done: true } satisfies Reply),
    // Not every error can be sent.
    (error: unknown) => postMessage({ id: data.id, error: String(error) } satisfies Reply),
  );
});
