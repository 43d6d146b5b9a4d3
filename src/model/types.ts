/** The vocabulary of the whole project: plain, read-only data. */
import type { Apparatus } from './apparatus.ts';
import type { ClosedEdition } from './editions.ts';
import type { Wording } from './wordings.ts';

/** One numbered paragraph: the unit that readers link to, find and cite. */
export interface Paragraph {
  /** `p3`, or `p3a` for one put in later; unique in its section, never used again. */
  readonly id: string;
  /** Plain text of its blocks joined by a space, without the number. */
  readonly text: string;
  /** Line of its first character in the source file, from 1. */
  readonly line: number;
}

/** A sub-heading inside a section: a finding aid with an address of its own. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  /** 2 for `##`, and so on. */
  readonly depth: number;
  readonly line: number;
  /** Id of the first paragraph below it; undefined where none follows. */
  readonly firstParagraph: string | undefined;
}

/** An internal link as an editor wrote it, for the check of its target. */
export interface ContentLink {
  readonly href: string;
  readonly line: number;
}

/** What the numbering plugin knows of one file: the record that every other form of the text is made from. */
export interface SectionRecord {
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
  readonly links: readonly ContentLink[];
  /** By their addresses without the base. */
  readonly images: readonly ContentLink[];
}

export interface Section {
  readonly slug: string;
  /** `1.2.1`, from its place in the outline; undefined for an unnumbered section. */
  readonly number: string | undefined;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string;
  /** Language of its words (BCP 47), where it is not the work's. */
  readonly lang?: string | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
  /** Number of words in its paragraphs. */
  readonly words: number;
  /** By paragraph id: what it said in earlier editions, the latest first; only where it said something else. */
  readonly wordings: Readonly<Record<string, readonly Wording[]>>;
}

/** One entry of the outline. Only a section has a page; a missing entry is one that the source lacks. */
export interface OutlineNode {
  readonly kind: 'section' | 'group' | 'missing';
  readonly number: string | undefined;
  readonly title: string;
  readonly section: Section | undefined;
  readonly children: readonly OutlineNode[];
}

/** The edition that the site shows. */
export interface Edition {
  readonly number: number;
  /** ISO 8601 date, `2026-11-25`; undefined for an open draft. */
  readonly date: string | undefined;
}

/** A paragraph or heading that is no longer where its address leads. */
export interface GoneNote {
  readonly id: string;
  /** Id of the paragraph that the note follows; undefined at the head of the section. */
  readonly after: string | undefined;
  /** Edition since which it is gone; `draft` where that is still open. */
  readonly edition: number;
  readonly draft: boolean;
  /** Where its text is now; undefined where it is withdrawn. */
  readonly to: { readonly slug: string; readonly id: string } | undefined;
  /** The last closed edition that has it here. */
  readonly lastEdition: number | undefined;
  readonly heading: boolean;
}

/** A former id of a place; `whole`: of another section, in the form of the whole-article page, `slug-p3`. */
export interface Alias {
  readonly id: string;
  readonly whole: boolean;
}

/** What the ledger and the editions have to say of one section. */
export interface SectionAddresses {
  /** By id: other ids that lead here. */
  readonly aliases: Readonly<Record<string, readonly Alias[]>>;
  /** By id: the edition since which the wording is today's, where it was another before. */
  readonly changed: Readonly<Record<string, { readonly edition: number; readonly draft: boolean }>>;
  readonly gone: readonly GoneNote[];
}

export interface Article {
  readonly title: string;
  /** The reader's own name, for the header of each page. */
  readonly siteTitle: string;
  readonly summary: string;
  readonly author: { readonly name: string; readonly affiliation: string };
  readonly publisher: string;
  readonly rights: string;
  readonly edition: Edition;
  /** Oldest first; the last is `edition` unless that is a draft. */
  readonly closedEditions: readonly ClosedEdition[];
  readonly apparatus: Apparatus;
  /** By page, `terms/`: ids of entries that are no longer there. */
  readonly goneEntries: Readonly<Record<string, readonly string[]>>;
  /** Sections whose addresses lead elsewhere now. */
  readonly formerSections: readonly FormerSection[];
  /** Notes on the edition for the about page, each a list of plain paragraphs. */
  readonly notes: {
    readonly source: readonly string[];
    readonly method: readonly string[];
    readonly missing: readonly string[];
  };
  readonly outline: readonly OutlineNode[];
  /** In reading order. */
  readonly sections: readonly Section[];
}

/** A section that is renamed, split up, merged or withdrawn: its address stays. */
export interface FormerSection {
  readonly slug: string;
  /** Its title in the last edition that had it; its slug where none closed with it. */
  readonly title: string;
  /** Edition since which it is gone. */
  readonly edition: number;
  /** Slug of the section that has most of its text; undefined where all is withdrawn. */
  readonly to: string | undefined;
  /** What became of each of its ids. */
  readonly anchors: readonly FormerAnchor[];
}

interface FormerAnchor {
  readonly id: string;
  readonly to: { readonly slug: string; readonly id: string } | undefined;
  readonly edition: number;
  readonly lastEdition: number | undefined;
}

/** Something an editor has to put right: data first, text last (`problems.ts` prints it). */
export interface Problem {
  /** Path as the editor knows it, relative to the project where possible. */
  readonly file: string;
  readonly line?: number | undefined;
  /** What is wrong, with the offending value. A whole sentence. */
  readonly what: string;
  /** What to do about it. A whole sentence. */
  readonly remedy: string;
}
