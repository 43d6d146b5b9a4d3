/** The vocabulary of the whole project: plain, read-only data. */

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
}

export interface Section {
  readonly slug: string;
  /** `1.2.1`, from its place in the outline; undefined for an unnumbered section. */
  readonly number: string | undefined;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string;
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
  /** Number of words in its paragraphs. */
  readonly words: number;
}

/** One entry of the outline. Only a section has a page; a missing entry is one that the source lacks. */
export interface OutlineNode {
  readonly kind: 'section' | 'group' | 'missing';
  readonly number: string | undefined;
  readonly title: string;
  readonly section: Section | undefined;
  readonly children: readonly OutlineNode[];
}

export interface Edition {
  readonly number: number;
  /** ISO 8601 date, `2026-11-25`. */
  readonly date: string;
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
