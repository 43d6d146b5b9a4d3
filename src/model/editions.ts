/**
 * The text of each edition, kept as what the next one superseded: from today's text the one before is made again, and so
 * on back to the first. What is kept grows with what changed.
 */
import { joinAddress, sectionPage } from './ledger.ts';
import type { Section } from './types.ts';

/** A paragraph or sub-heading of an edition, in its place. */
export type Block = { readonly id: string; readonly text: string } | { readonly heading: string; readonly depth: number };

export interface EditionSection {
  readonly slug: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** All sections in reading order. */
export type EditionText = readonly EditionSection[];

/** A block of a superseded section: `same`: as it is in the next edition, there or at another address. */
export type SupersededBlock = Block | { readonly id: string; readonly same: string };

/** What an edition superseded: the way back to the one before it. */
export interface Superseded {
  /** Sections with their numbers and titles, where any of it changed. */
  readonly contents?: readonly Omit<EditionSection, 'blocks'>[] | undefined;
  /** Sections whose text changed, by slug. */
  readonly sections: Readonly<Record<string, readonly SupersededBlock[]>>;
}

export const NOTHING_SUPERSEDED: Superseded = { sections: {} };

/** The text as it stands today, in the form in which editions are kept. */
export function editionText(sections: readonly Pick<Section, 'slug' | 'number' | 'title' | 'paragraphs' | 'headings'>[]): EditionText {
  return sections.map(({ slug, number, title, paragraphs, headings }) => {
    const blocks = [
      ...paragraphs.map(({ id, text, line }) => ({ line, block: { id, text } })),
      ...headings.map(({ text, depth, line }) => ({ line, block: { heading: text, depth } })),
    ]
      .sort((a, b) => a.line - b.line)
      .map(({ block }): Block => block);
    return { slug, ...(number !== undefined && { number }), title, blocks };
  });
}

const isParagraph = (block: Block | SupersededBlock): block is Extract<SupersededBlock, { id: string }> => 'id' in block;

const contentsOf = (text: EditionText) => text.map(({ slug, number, title }) => ({ slug, ...(number !== undefined && { number }), title }));

/** Paragraphs of a text by address, `sections/x/#p1`. */
export function paragraphsOf(text: EditionText): Map<string, string> {
  return new Map(
    text.flatMap(({ slug, blocks }) =>
      blocks.flatMap((block) => ('id' in block ? [[joinAddress(sectionPage(slug), block.id), block.text] as const] : [])),
    ),
  );
}

/** What has to be kept of a text when another takes its place. */
export function supersede(former: EditionText, next: EditionText): Superseded {
  const nextSections = new Map(next.map((section) => [section.slug, section]));
  const addresses = new Map([...paragraphsOf(next)].map(([address, text]) => [text, address]));
  const sections: Record<string, SupersededBlock[]> = {};
  for (const { slug, blocks } of former) {
    const counterpart = nextSections.get(slug);
    if (JSON.stringify(counterpart?.blocks) === JSON.stringify(blocks)) continue;
    const own = new Map(counterpart?.blocks.flatMap((block) => ('id' in block ? [[block.id, block.text] as const] : [])));
    sections[slug] = blocks.map((block) => {
      if (!('id' in block)) return block;
      const same = own.get(block.id) === block.text ? joinAddress(sectionPage(slug), block.id) : addresses.get(block.text);
      return same === undefined ? block : { id: block.id, same };
    });
  }
  const changed = JSON.stringify(contentsOf(former)) !== JSON.stringify(contentsOf(next));
  return { ...(changed && { contents: contentsOf(former) }), sections };
}

export const supersedesNothing = ({ contents, sections }: Superseded): boolean =>
  contents === undefined && Object.keys(sections).length === 0;

/** The text that an edition superseded. A block that leads nowhere is given an empty text: the seal of the edition then tells. */
export function restore(next: EditionText, { contents, sections }: Superseded): EditionText {
  const nextSections = new Map(next.map((section) => [section.slug, section]));
  const texts = paragraphsOf(next);
  return (contents ?? contentsOf(next)).map((head) => ({
    ...head,
    blocks: (sections[head.slug] ?? nextSections.get(head.slug)?.blocks ?? []).map((block): Block =>
      isParagraph(block) && 'same' in block ? { id: block.id, text: texts.get(block.same) ?? '' } : block,
    ),
  }));
}

/** A closed edition, whole. */
export interface ClosedEdition {
  readonly number: number;
  /** ISO 8601 date, `2026-11-25`. */
  readonly date: string;
  /** One line on what changed. */
  readonly note: string;
  readonly text: EditionText;
}

/** An edition as it is kept: what is said of it, and the way back to the one before. */
export interface EditionRecord {
  readonly number: number;
  /** Undefined for the open draft. */
  readonly date: string | undefined;
  readonly note: string;
  readonly superseded: Superseded;
}

/** The edition that a text belongs to: the open draft, or the last closed one; the draft of the first where there is none. */
export function currentEdition(records: readonly EditionRecord[]): Pick<EditionRecord, 'number' | 'date'> {
  const { number, date } = records.at(-1) ?? { number: 1, date: undefined };
  return { number, date };
}

/** Number of the edition that a change belongs to, be its draft open or not yet. */
export function nextEdition(records: readonly Pick<EditionRecord, 'number' | 'date'>[]): number {
  const last = records.at(-1);
  return last === undefined ? 1 : last.date === undefined ? last.number : last.number + 1;
}

/** The closed editions with their texts, oldest first, made again from the text of today. */
export function closedEditions(records: readonly EditionRecord[], today: EditionText): ClosedEdition[] {
  const closed: ClosedEdition[] = [];
  let text = today;
  for (const { number, date, note, superseded } of records.toReversed()) {
    if (date !== undefined) closed.unshift({ number, date, note, text });
    text = restore(text, superseded);
  }
  return closed;
}

/** What anyone can prove of an edition: each paragraph's address and the SHA-256 of its plain text in UTF-8. */
export interface Manifest {
  readonly edition: number;
  readonly date: string;
  readonly sections: readonly Omit<EditionSection, 'blocks'>[];
  readonly paragraphs: readonly { readonly address: string; readonly sha256: string }[];
}

/** @param sha256 of a text, in hexadecimal. */
export function manifestOf(
  { number, date, text }: Pick<ClosedEdition, 'number' | 'date' | 'text'>,
  sha256: (text: string) => string,
): Manifest {
  return {
    edition: number,
    date,
    sections: contentsOf(text),
    paragraphs: [...paragraphsOf(text)].map(([address, words]) => ({ address, sha256: sha256(words) })),
  };
}
