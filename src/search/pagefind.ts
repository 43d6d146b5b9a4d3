/** The only file that knows Pagefind: words in, paragraphs out, as plain data. Another engine means another file like it. */
import type { Candidate } from '../model/search-results.ts';

/** An index of paragraphs: what it finds has a key, by which its text can be read. */
export interface Engine {
  /** Keys of the paragraphs that have all of the words in some form, the engine's best first. Words that it does not know are passed over. */
  offer(words: readonly string[]): Promise<readonly string[]>;
  /** Keys of the paragraphs that have the words one after another in some form. */
  offerRun(words: readonly string[]): Promise<readonly string[]>;
  /** The paragraph of a key that was offered; its text may cost a request, the first time. */
  read(key: string): Promise<Candidate>;
}

/** The paragraphs of keys, in their order. */
export const readAll = (keys: readonly string[], engine: Engine): Promise<Candidate[]> => Promise.all(keys.map((key) => engine.read(key)));

/** What build/search-index/engine.ts leaves of Pagefind: the glue of its WebAssembly, and the names of this build's files. */
interface Pagefind {
  /** Starts the engine. The functions below take the number that the one before returned. */
  readonly default: ((options: { module: Uint8Array }) => unknown) & {
    init_pagefind(meta: Uint8Array): number;
    load_index_chunk(pointer: number, chunk: Uint8Array): number;
    /** Names of the chunks that a search for the words needs, as JSON. */
    request_indexes(pointer: number, words: string): string;
    /** Results as JSON: `p` names a text, `g` the group that it is bundled in, empty where it stands alone. */
    search(pointer: number, words: string, asTyped: string, filters: string, sort: string, exact: boolean, diacritics: boolean): string;
  };
  readonly META: string;
  /** The one chunk of a small index. */
  readonly CHUNK: string | undefined;
}

interface Hit {
  readonly p: string;
  readonly g: string;
}

interface StoredText {
  readonly url: string;
  readonly content: string;
}

/**
 * Loads the engine, its index's list of words, and the index where it is one file: all at once, since the build knows their names.
 * Fails where a file of them is missing or blocked, or the browser does not let it run.
 * @param home address of the site's title page, with the base path.
 */
export async function loadEngine(home: URL): Promise<Engine> {
  const folder = new URL('pagefind/', home);
  const part = (path: string) => fetchPart(new URL(path, folder));
  const wasm = part('wasm.en.pagefind');
  // Whichever fails first speaks for all.
  wasm.catch(() => undefined);
  const { default: glue, META, CHUNK } = (await import(/* @vite-ignore */ `${folder.href}pagefind.js`)) as Pagefind;
  const chunks = new Map<string, Promise<void>>();
  const texts = new Map<string, Promise<StoredText & Record<string, StoredText>>>();
  let pointer = 0;
  const chunkAt = (name: string) => part(`index/${name}.pf_index`);
  const first = CHUNK === undefined ? undefined : chunkAt(CHUNK);
  first?.catch(() => undefined);
  const [meta] = await Promise.all([part(META), wasm.then((bytes) => glue({ module: bytes }))]);
  pointer = glue.init_pagefind(meta);
  const loadChunk = (name: string, bytes: Promise<Uint8Array> | undefined) =>
    kept(chunks, name, () =>
      (bytes ?? chunkAt(name)).then((chunk) => {
        pointer = glue.load_index_chunk(pointer, chunk);
      }),
    );
  if (CHUNK !== undefined) void loadChunk(CHUNK, first);

  /** The bundle that a text lies in, empty where it stands alone, of all that were found. */
  const bundles = new Map<string, string>();
  const search = async (words: string, exact: boolean) => {
    await Promise.all((JSON.parse(glue.request_indexes(pointer, words)) as string[]).map((name) => loadChunk(name, undefined)));
    const { results } = JSON.parse(glue.search(pointer, words, words, '{}', '', exact, false)) as { results: readonly Hit[] };
    for (const { p, g } of results) bundles.set(p, g);
    return results.map(({ p }) => p);
  };
  return {
    offer: (words) => search(words.join(' '), false),
    offerRun: (words) => search(words.join(' '), true),
    async read(key) {
      const bundle = bundles.get(key);
      const name = bundle || key;
      const json = await kept(texts, name, async () => JSON.parse(new TextDecoder().decode(await part(`fragment/${name}.pf_fragment`))));
      return toCandidate(bundle ? json[key] : json);
    },
  };
}

/** What is known under a name, or is asked for now; a failure may be tried again. */
function kept<T>(known: Map<string, Promise<T>>, name: string, load: () => Promise<T>): Promise<T> {
  const asked = known.get(name) ?? load();
  known.set(name, asked);
  asked.catch(() => known.delete(name));
  return asked;
}

/** Letters in front of each of Pagefind's files. */
const SIGNATURE = 'pagefind_dcd';

/** One of Pagefind's files, unpacked: they are gzip, unless a host has taken that off. */
async function fetchPart(url: URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  const packed = await response.blob();
  const [a, b] = new Uint8Array(await packed.slice(0, 2).arrayBuffer());
  const plain = a === 0x1f && b === 0x8b ? new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))) : packed;
  const bytes = new Uint8Array(await plain.arrayBuffer());
  // A host may answer for what it lacks with a page.
  if (!String.fromCharCode(...bytes.subarray(0, SIGNATURE.length)).startsWith(SIGNATURE))
    throw new Error(`${url.pathname}: not of the index`);
  return bytes.subarray(SIGNATURE.length);
}

function toCandidate({ url, content }: StoredText): Candidate {
  const [, slug = '', id = ''] = /\/sections\/([^/]+)\/#(.+)$/.exec(url) ?? [];
  return { slug, id, text: content.replaceAll('\u2060 ', '') };
}
