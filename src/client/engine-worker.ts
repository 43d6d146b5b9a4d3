/** Searches and reads texts off the page's own thread: at a thousand sections an engine's answer is long, and the page would wait for it. */
import { loadIndex, type Index } from './pagefind.ts';

/** What the page asks: first where the site is, then for paragraphs and their texts. */
export type Question = { readonly home: string } | { readonly words: string; readonly exact: boolean } | { readonly key: string };
/** What it is answered, under the number of its question. */
export type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly error: string });

let index: Promise<Index>;

async function answer(question: Question): Promise<unknown> {
  if ('home' in question) {
    await (index = loadIndex(new URL(question.home)));
    return undefined;
  }
  const loaded = await index;
  return 'key' in question ? loaded.read(question.key) : loaded.search(question.words, question.exact);
}

addEventListener('message', ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
  answer(question).then(
    (value) => postMessage({ id, value } satisfies Answer),
    // Not every error can be sent.
    (error: unknown) => postMessage({ id, error: String(error) } satisfies Answer),
  );
});
