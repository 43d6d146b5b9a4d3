/** The reference apparatus: terms, names and dated statements, each with the places where the text has it. */
import type { Addresses } from './addresses.ts';
import { makeMentionFinder, type Mention } from './mentions.ts';
import type { Section } from './types.ts';

/** Kinds of names in the order of the list, with their headings. */
export const KINDS = {
  people: 'People',
  bodies: 'Bodies',
  places: 'Countries and places',
  programmes: 'Programmes and funds',
  forums: 'Forums and meetings',
  documents: 'Documents',
  projects: 'Projects',
} as const;
export type Kind = keyof typeof KINDS;

/** A paragraph as the apparatus names it: `mechanisms#p2`. */
export type ParagraphAddress = string;

interface EntryFile {
  readonly id: string;
  /** The term or name. */
  readonly label: string;
  readonly aliases: readonly string[];
  /** What readers call it and the text does not: for the search alone. */
  readonly searchAs: readonly string[];
  /** The paragraph that says what it is. */
  readonly at: ParagraphAddress | undefined;
  readonly see: string | undefined;
}

export interface TermFile extends EntryFile {
  readonly sense: string | undefined;
  readonly related: readonly string[];
  readonly parts: readonly ParagraphAddress[];
}

export interface NameFile extends EntryFile {
  readonly kind: Kind;
  readonly note: string | undefined;
}

export interface EventFile {
  readonly date: string | undefined;
  readonly when: string | undefined;
  readonly what: string;
  readonly at: ParagraphAddress;
  readonly figure: string | undefined;
}

/** What the three files say. */
export interface ApparatusFiles {
  readonly terms: readonly TermFile[];
  readonly names: readonly NameFile[];
  readonly events: readonly EventFile[];
  readonly excused: readonly string[];
}

export const NO_APPARATUS: ApparatusFiles = { terms: [], names: [], events: [], excused: [] };

/** A paragraph in which an entry occurs, with its places there. */
export interface Passage {
  readonly slug: string;
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export interface Apparatus extends ApparatusFiles {
  /** By an entry's page and id, `terms#soft-connectivity`: where it occurs, in reading order. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
}

export const termKey = (id: string): string => `terms#${id}`;
export const nameKey = (id: string): string => `names#${id}`;

/** What is looked for in the text. Entries that only point to another are not. */
export function mentionables({ terms, names }: ApparatusFiles) {
  const forms = ({ label, aliases }: EntryFile) => [label, ...aliases];
  return [
    ...names.filter(({ see }) => see === undefined).map((name) => ({ key: nameKey(name.id), forms: forms(name) })),
    ...terms.filter(({ see }) => see === undefined).map((term) => ({ key: termKey(term.id), forms: forms(term) })),
  ];
}

/** Finds every entry's places in the text. */
export function makeApparatus(files: ApparatusFiles, sections: readonly Pick<Section, 'slug' | 'paragraphs'>[]): Apparatus {
  const find = makeMentionFinder(mentionables(files));
  const passages = new Map<string, Passage[]>();
  for (const { slug, paragraphs } of sections) {
    for (const { id, text } of paragraphs) {
      for (const [key, mentions] of Map.groupBy(find(text), (mention) => mention.key)) {
        const list = passages.get(key) ?? [];
        list.push({ slug, id, text, mentions });
        passages.set(key, list);
      }
    }
  }
  return { ...files, passages };
}

/** Place of a paragraph in an enumeration: the third of the eight actions. */
export interface CountedParagraph {
  readonly term: string;
  readonly nth: number;
  readonly of: number;
}

/** The paragraphs that counted terms count, by address. */
export function countedParagraphs(terms: readonly TermFile[]): ReadonlyMap<ParagraphAddress, CountedParagraph> {
  return new Map(
    terms.flatMap(({ label, parts }) => parts.map((part, i) => [part, { term: label, nth: i + 1, of: parts.length }] as const)),
  );
}

/**
 * A paragraph as the lists lead to it.
 * @param names how each section is named, by slug.
 */
export function placeOf(address: ParagraphAddress, names: ReadonlyMap<string, string>, at: Addresses): { href: string; text: string } {
  const [slug = '', id = ''] = address.split('#');
  return { href: at.section(slug, id), text: `${names.get(slug) ?? slug} ¶ ${id.slice(1)}` };
}

/** How many paragraphs each entry of a list shows: the longer the list the fewer, so that its page stays one that a browser opens at once. */
export const linesFor = (entries: number): number => Math.max(5, Math.min(100, Math.floor(10_000 / Math.max(1, entries))));
