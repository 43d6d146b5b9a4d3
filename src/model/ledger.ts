/**
 * The ledger of published addresses: for each page and each anchor on it, the edition that first published it, and what
 * became of it. Addresses are written without the base path: `sections/mechanisms/#p4`.
 */

/** What became of an address that no longer holds its own text. */
export interface Fate {
  /** Edition since which the text is no longer here. */
  readonly gone?: number | undefined;
  /** Address where the text is now; without it the text is withdrawn. */
  readonly to?: string | undefined;
}

/** A paragraph, a sub-heading, a term: any place on a page that has an address. */
export interface AnchorRecord extends Fate {
  /** Edition that first published it. */
  readonly since: number;
  /** Fingerprint of the text; of its last text where it is gone. Only paragraphs have one. */
  readonly text?: string | undefined;
  /** Of a heading: id of the paragraph under it, which it follows when its own words are gone. */
  readonly before?: string | undefined;
}

export interface PageRecord extends Fate {
  readonly since: number;
  /** By id, in the order in which they were published. */
  readonly anchors: Readonly<Record<string, AnchorRecord>>;
}

/** What closing an edition froze. */
interface Seal {
  /** SHA-256 of its whole text, as `sealOf` takes it. */
  readonly text: string;
  /** SHA-256 of its file `editions/N.yaml`. */
  readonly file: string;
}

export interface Ledger {
  /** By the number of the closed edition. */
  readonly editions: Readonly<Record<string, Seal>>;
  /** By path: `sections/mechanisms/`. */
  readonly pages: Readonly<Record<string, PageRecord>>;
}

export const EMPTY_LEDGER: Ledger = { editions: {}, pages: {} };

export const sectionPage = (slug: string): string => `sections/${slug}/`;

/** Slug of a section's page; undefined for any other page. */
export const slugOfPage = (page: string): string | undefined => /^sections\/([^/]+)\/$/.exec(page)?.[1];

export const joinAddress = (page: string, id?: string): string => (id === undefined ? page : `${page}#${id}`);

/** Page and id of an address; the id is undefined for a page's own address. */
export function splitAddress(address: string): { page: string; id: string | undefined } {
  const [page = '', id] = address.split('#', 2);
  return { page, id };
}

/** The record of an address; undefined where it was never published. */
export function recordAt(ledger: Ledger, address: string): Fate | undefined {
  const { page, id } = splitAddress(address);
  const record = ledger.pages[page];
  return id === undefined ? record : record?.anchors[id];
}

/**
 * Where the text of a published address is now: the address itself where it still holds it; undefined where the text is
 * withdrawn, where a chain of moves runs in a loop, or where the address was never published.
 */
export function resolveAddress(ledger: Ledger, address: string): string | undefined {
  const passed = new Set<string>();
  for (let at: string | undefined = address; at !== undefined && !passed.has(at);) {
    const record = recordAt(ledger, at);
    if (record === undefined) return undefined;
    if (record.gone === undefined) return at;
    passed.add(at);
    at = record.to;
  }
  return undefined;
}

/** Where a paragraph named `slug#p3` stands now, in the same form; undefined where it has not moved, or is gone. */
export function movedParagraph(ledger: Ledger, address: string): string | undefined {
  const [slug = '', id] = address.split('#');
  const then = joinAddress(sectionPage(slug), id);
  const now = resolveAddress(ledger, then);
  const { page = '', id: to } = now === undefined ? {} : splitAddress(now);
  const there = slugOfPage(page);
  return there === undefined || to === undefined || now === then ? undefined : `${there}#${to}`;
}

/** Every address of the ledger with its record, pages before their anchors. */
export function* eachAddress(ledger: Ledger): Generator<{
  address: string;
  page: string;
  id: string | undefined;
  record: PageRecord | AnchorRecord;
}> {
  for (const [page, record] of Object.entries(ledger.pages)) {
    yield { address: page, page, id: undefined, record };
    for (const [id, anchor] of Object.entries(record.anchors)) yield { address: joinAddress(page, id), page, id, record: anchor };
  }
}

/**
 * The ids of a section's paragraphs, found by their fingerprints alone, in order; undefined for a text that the section's
 * page has not published. Of equal texts the first keeps the first id.
 */
export function idsByFingerprint(page: PageRecord | undefined, fingerprints: readonly string[]): (string | undefined)[] {
  const free = new Map<string, string[]>();
  for (const [id, { text, gone }] of Object.entries(page?.anchors ?? {})) {
    if (text !== undefined && gone === undefined) free.set(text, [...(free.get(text) ?? []), id]);
  }
  return fingerprints.map((fingerprint) => free.get(fingerprint)?.shift());
}
