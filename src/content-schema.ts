/** What a content file may say, with messages for editors: each goes on where the name of the key stops. */
import { z } from 'astro/zod';
import { isLanguage } from './model/languages.ts';
import type { OutlineEntry } from './model/outline.ts';

/** Required text. */
export const text = (what: string) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? `needs ${what}` : `must be text: ${what}`) })
    .trim()
    .min(1, { error: `is empty: it needs ${what}` });

/** A required line of text: breaks of the source's lines are spaces. */
const line = (what: string) => text(what).transform((value) => value.replace(/\s+/g, ' '));

/** Several paragraphs of plain text, an empty line between them. */
const paragraphs = (what: string) =>
  text(what).transform((value) => value.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()));

/** Front matter of `sections/SLUG.mdx`: nothing that stands elsewhere (the number comes from the outline). */
export const sectionSchema = z.strictObject({
  /** Heading of the section's page. */
  title: line("the section's title"),
  /** Two to four words for menus and links. */
  shortTitle: line('a short title of two to four words, for menus'),
  /** One sentence: what the section says. Shown under the title and to search engines. */
  summary: line('a summary of one sentence'),
  /** Heading, as it stands in the text, whose paragraphs are not the author's: an editor's note. Leave out where there is none. */
  setApart: line('the heading of the text set apart').optional(),
  /** Language of its text and titles, where it is not the work's: `zh`. For those who have it read out. */
  lang: line('the language of the text, such as zh')
    .refine(isLanguage, { error: 'names no language: write one as zh, ar or pt-BR (BCP 47)' })
    .optional(),
});

const outlineEntry: z.ZodType<OutlineEntry> = z.lazy(() =>
  z
    .strictObject({
      /** Slug of a section: its file's name without `.mdx`. */
      section: line('a slug').optional(),
      /** Title of a part or chapter that has no text of its own. */
      title: line('a title').optional(),
      /** Instead of a title, where the source lacks it or the whole part: what to say of it. */
      missing: line('a word on what is missing').optional(),
      /** True for a section outside the numbering, such as an introduction. */
      unnumbered: z.boolean({ error: 'must be true or false' }).optional(),
      children: z.array(outlineEntry, { error: 'must be a list of entries' }).optional(),
    })
    .refine(({ section, title, missing }) => [section, title, missing].filter((key) => key !== undefined).length === 1, {
      error: 'needs exactly one of section, title and missing',
    }),
);

/** `article.yaml`: what is said of the article as a whole. */
export const articleSchema = z.strictObject({
  title: line("the article's title"),
  /** The reader's own name, at the head of each page. */
  siteTitle: line('a short name for the site'),
  /** One or two sentences for the title page and for search engines. */
  summary: line('a summary'),
  author: z.strictObject(
    { name: line("the author's name"), affiliation: line("the author's position") },
    { error: "needs the author's name and affiliation" },
  ),
  /** Who publishes this edition: citations name them. */
  publisher: line('the publisher of this edition'),
  rights: line('a word on rights'),
  /** Only for a work that keeps no ledger of its addresses: with one, the editions stand in `editions/`. */
  edition: z
    .strictObject(
      {
        number: z.int({ error: 'must be a whole number' }).min(1, { error: 'must be 1 or more' }),
        date: z.iso.date({ error: 'must be a date such as 2026-11-25, in quotation marks' }),
      },
      { error: 'needs a number and a date' },
    )
    .optional(),
  /** For the about page; paragraphs are separated by an empty line. */
  notes: z.strictObject(
    {
      source: paragraphs('a word on where the text comes from'),
      method: paragraphs('a word on how this edition was made'),
      missing: paragraphs('a word on what is missing'),
    },
    { error: 'needs source, method and missing' },
  ),
  /** The sections in reading order, under the parts and chapters that hold them. Numbers follow from it. */
  outline: z
    .array(outlineEntry, { error: 'needs a list of entries' })
    .min(1, { error: 'is empty: it needs the sections in reading order' }),
});

export type SectionFrontMatter = z.infer<typeof sectionSchema>;
export type ArticleFile = z.infer<typeof articleSchema>;
