/** Brings the ledger up to date with an edited text. Nothing published is ever taken out of it, and no id is given twice. */
import {
  joinAddress,
  recordAt,
  resolveAddress,
  sectionPage,
  splitAddress,
  type AnchorRecord,
  type Ledger,
  type PageRecord,
} from './ledger.ts';
import { giveIds, type CurrentSection, type FormerParagraph } from './give-ids.ts';
import { changesBetween, type Change } from './ledger-changes.ts';
import { matchParagraphs, type Matches } from './match-paragraphs.ts';

/** A page whose anchors have ids of their own making: terms, names, dates. */
export interface OtherPage {
  readonly page: string;
  readonly anchors: readonly string[];
  /** The edition that the site shows: they belong to it, and change nothing of its text. */
  readonly since: number;
}

export interface LedgerUpdate {
  readonly ledger: Ledger;
  /** Of the paragraphs of all sections, in order. */
  readonly addresses: readonly string[];
  readonly changes: readonly Change[];
}

type Pages = Record<string, PageRecord & { anchors: Record<string, AnchorRecord> }>;

/**
 * @param edition number of the open draft, which new addresses and changes belong to.
 * @param former the paragraphs that stood at the last update, in reading order.
 */
export function updateLedger(
  ledger: Ledger,
  edition: number,
  former: readonly FormerParagraph[],
  sections: readonly CurrentSection[],
  others: readonly OtherPage[] = [],
): LedgerUpdate {
  const current = sections.flatMap(({ slug, paragraphs }) =>
    paragraphs.map(({ text, fingerprint }) => ({ page: sectionPage(slug), text, fingerprint })),
  );
  const matches = matchParagraphs(former, current);
  const addresses = giveIds(ledger, former, sections, current, matches);

  const pages: Pages = Object.fromEntries(
    Object.entries(ledger.pages).map(([page, record]) => [page, { ...record, anchors: { ...record.anchors } }]),
  );
  const shown = new Map(others.map(({ page, since }) => [page, since]));
  const standing = new Set([...sections.map(({ slug }) => sectionPage(slug)), ...shown.keys()]);
  for (const page of standing) {
    const { since = shown.get(page) ?? edition, anchors = {} } = pages[page] ?? {};
    pages[page] = { since, anchors };
  }
  const anchorsOf = (page: string) => pages[page]!.anchors;
  const leave = (address: string, to: string | undefined) => {
    const { page, id } = splitAddress(address);
    const { gone: _gone, to: _to, ...rest } = anchorsOf(page)[id!]!;
    anchorsOf(page)[id!] = { ...rest, gone: edition, ...(to !== undefined && { to }) };
  };

  // Those that left first, since one that came back may stand at an address again.
  const heirs = new Map(matches.former.flatMap((f, c) => (f === undefined ? [] : [[f, addresses[c]!] as const])));
  for (const [f, c] of matches.takenUp) heirs.set(f, addresses[c]!);
  for (const [f, { page, id }] of former.entries()) {
    const address = joinAddress(page, id);
    if (heirs.get(f) !== address) leave(address, heirs.get(f));
  }
  const returned = returnedElsewhere(ledger, current, addresses, matches);
  for (const [address, to] of returned) leave(address, to);
  for (const [c, address] of addresses.entries()) {
    const { page, id } = splitAddress(address);
    anchorsOf(page)[id!] = { since: anchorsOf(page)[id!]?.since ?? edition, text: current[c]!.fingerprint };
  }

  let place = 0;
  for (const { slug, paragraphs, headings } of sections) {
    const anchors = anchorsOf(sectionPage(slug));
    for (const { id, paragraph } of headings) {
      const before = paragraph === undefined ? undefined : splitAddress(addresses[place + paragraph]!).id;
      anchors[id] = { since: anchors[id]?.since ?? edition, ...(before !== undefined && { before }) };
    }
    place += paragraphs.length;
  }
  for (const { page, anchors, since } of others) {
    for (const id of anchors) anchorsOf(page)[id] = { since: anchorsOf(page)[id]?.since ?? since };
  }

  const present = new Set([
    ...addresses,
    ...sections.flatMap(({ slug, headings }) => headings.map(({ id }) => joinAddress(sectionPage(slug), id))),
    ...others.flatMap(({ page, anchors }) => anchors.map((id) => joinAddress(page, id))),
  ]);
  followGoneAnchors(pages, ledger, present, edition);
  leavePages(pages, ledger, standing, edition);
  const updated = flatten({ ...ledger, pages }, edition);
  return { ledger: updated, addresses, changes: changesBetween(ledger, updated, former, current, addresses, matches) };
}

/** Withdrawn addresses whose very text has come back on another page, with its address there. */
function returnedElsewhere(
  ledger: Ledger,
  current: readonly { page: string; fingerprint: string }[],
  addresses: readonly string[],
  { former: was }: Matches,
): [string, string][] {
  const news = new Map(current.flatMap(({ fingerprint }, c) => (was[c] === undefined ? [[fingerprint, addresses[c]!] as const] : [])));
  if (news.size === 0) return [];
  return Object.entries(ledger.pages).flatMap(([page, { anchors }]) =>
    Object.entries(anchors).flatMap(([id, { text, gone, to }]): [string, string][] => {
      const target = text === undefined ? undefined : news.get(text);
      return gone === undefined || to !== undefined || target === undefined || target === joinAddress(page, id)
        ? []
        : [[joinAddress(page, id), target]];
    }),
  );
}

/** A heading that is gone follows the paragraph under it, to the heading that now stands there or to the paragraph itself. */
function followGoneAnchors(pages: Pages, old: Ledger, present: ReadonlySet<string>, edition: number): void {
  const headings = new Map(
    Object.entries(pages).flatMap(([page, { anchors }]) =>
      Object.entries(anchors).flatMap(([id, { before }]) =>
        before !== undefined && present.has(joinAddress(page, id)) ? [[joinAddress(page, before), joinAddress(page, id)] as const] : [],
      ),
    ),
  );
  for (const [page, { anchors }] of Object.entries(old.pages)) {
    for (const [id, { text, gone, since, before }] of Object.entries(anchors)) {
      if (text !== undefined || gone !== undefined || present.has(joinAddress(page, id))) continue;
      const below = before === undefined ? undefined : resolveAddress({ ...old, pages }, joinAddress(page, before));
      const to = below === undefined ? undefined : (headings.get(below) ?? below);
      pages[page]!.anchors[id] = { since, ...(before !== undefined && { before }), gone: edition, ...(to !== undefined && { to }) };
    }
  }
}

/** A page that is gone leads to the one that holds most of its paragraphs. */
function leavePages(pages: Pages, old: Ledger, standing: ReadonlySet<string>, edition: number): void {
  for (const [page, { since, gone, anchors }] of Object.entries(pages)) {
    if (standing.has(page) || gone !== undefined) continue;
    const heirs = Object.entries(anchors).flatMap(([id, { text }]) => {
      const at = text === undefined ? undefined : resolveAddress({ ...old, pages }, joinAddress(page, id));
      return at === undefined ? [] : [splitAddress(at).page];
    });
    const to = heirs.toSorted((a, b) => heirs.filter((h) => h === b).length - heirs.filter((h) => h === a).length)[0];
    pages[page] = { since, gone: edition, ...(to !== undefined && { to }), anchors };
  }
}

/** Lets each moved address lead straight to where its text is; one whose text is withdrawn says so itself. */
function flatten(ledger: Ledger, edition: number): Ledger {
  const straight = <T extends AnchorRecord | PageRecord>(record: T): T => {
    if (record.to === undefined || recordAt(ledger, record.to)?.gone === undefined) return record;
    const { to, ...rest } = record;
    const end = resolveAddress(ledger, to);
    return (end === undefined ? { ...rest, gone: edition } : { ...rest, to: end }) as T;
  };
  const pages = Object.fromEntries(
    Object.entries(ledger.pages).map(([page, record]) => [
      page,
      {
        ...straight(record),
        anchors: Object.fromEntries(Object.entries(record.anchors).map(([id, anchor]) => [id, straight(anchor)])),
      },
    ]),
  );
  return { ...ledger, pages };
}
