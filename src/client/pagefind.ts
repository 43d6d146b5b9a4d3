/** The only file that knows Pagefind: words in, paragraphs out, as plain data. Another engine means another file like it. */
import type { Candidate } from '../model/search-results.ts';

/** A paragraph that the engine offers; reading its text may cost a request, the first time. */
export interface Offer {
  readonly key: string;
  read(): Promise<Candidate>;
}

export interface Engine {
  /** Paragraphs that have all of the words in some form, the engine's best first. Words that it does not know are passed over. */
  offer(words: readonly string[]): Promise<Offer[]>;
  /** Paragraphs that have the words one after another in some form. */
  offerRun(words: readonly string[]): Promise<Offer[]>;
}

interface PagefindResult {
  readonly id: string;
  data(): Promise<{ readonly url: string; readonly content: string }>;
}

/** What build/search-engine.ts leaves of Pagefind. */
interface Pagefind {
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
  preload(term: string): Promise<void>;
}

/**
 * Loads the engine, its index's list of words, and the first part of the index, so that the first search finds them there.
 * It runs without a worker: a search takes about a millisecond, and a worker would cost 12 kB and a policy of its own.
 * @param home address of the site's title page, with the base path.
 */
export async function loadEngine(home: URL): Promise<Engine> {
  const folder = new URL('pagefind/', home);
  const { load } = (await import(/* @vite-ignore */ `${folder.href}pagefind.js`)) as { load(basePath: string): Promise<Pagefind> };
  const pagefind = await load(folder.pathname);
  const texts = new Map<string, Promise<Candidate>>();
  const search = async (term: string): Promise<Offer[]> => {
    const { results } = await pagefind.search(term);
    return results.map((result) => ({
      key: result.id,
      read: () => {
        const known = texts.get(result.id) ?? result.data().then(toCandidate);
        texts.set(result.id, known);
        // A failed request may be tried again.
        known.catch(() => texts.delete(result.id));
        return known;
      },
    }));
  };
  void pagefind.preload('a');
  return {
    offer: (words) => search(words.join(' ')),
    offerRun: (words) => search(`"${words.join(' ')}"`),
  };
}

function toCandidate({ url, content }: { readonly url: string; readonly content: string }): Candidate {
  const [, slug = '', id = ''] = /\/sections\/([^/]+)\/#(.+)$/.exec(url) ?? [];
  return { slug, id, text: content };
}
