/** What terms.yaml, names.yaml and events.yaml may say, with messages for editors: each goes on where the name of the key stops. */
import { z } from 'astro/zod';
import { text } from './content-schema.ts';
import { KINDS } from './model/apparatus.ts';

const list = (what: string) => z.array(text(what), { error: `must be a list: ${what}` }).default([]);
const id = z
  .string({ error: 'must be text: its address' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be small letters, digits and single hyphens: it is an address' })
  .optional();
const paragraph = z
  .string({ error: 'must be a paragraph’s address, such as mechanisms#p2' })
  .regex(/^[a-z0-9-]+#p\d+[a-z]*$/, { error: 'must be a paragraph’s address, such as mechanisms#p2' });

export const termsSchema = z.array(
  z
    .strictObject({
      term: text('the term'),
      /** Its address, where the words of the term do not make a good one. */
      id,
      /** What the text itself means by it, in the edition's words; nothing from elsewhere. */
      sense: text('the sense in which the text uses it').optional(),
      /** The paragraph that says so. */
      at: paragraph.optional(),
      aliases: list('other forms in the text'),
      /** What readers call it and the text does not: for the search alone. */
      searchAs: list('what readers call it and the text does not'),
      related: list('the ids of related terms'),
      /** The paragraphs that a counted term counts: eight actions, three coordinations. */
      parts: z.array(paragraph, { error: 'must be a list of paragraphs' }).default([]),
      see: text('the id of the entry to see').optional(),
    })
    .refine(({ sense, at }) => (sense === undefined) === (at === undefined), { error: 'needs both sense and at, or neither' }),
  { error: 'must be a list of terms' },
);

const name = z.strictObject({
  name: text('the name'),
  id,
  note: text('what the text has to say of it').optional(),
  aliases: list('other forms in the text'),
  searchAs: list('what readers call it and the text does not'),
  /** The paragraph that says what it is. */
  at: paragraph.optional(),
  see: text('the id of the entry to see').optional(),
});

const kinds = Object.fromEntries(
  Object.keys(KINDS).map((kind) => [kind, z.array(name, { error: 'must be a list of names' }).default([])]),
) as Record<keyof typeof KINDS, z.ZodDefault<z.ZodArray<typeof name>>>;

export const namesSchema = z.strictObject({
  ...kinds,
  /** Capitalised words that are not names. */
  excused: list('capitalised words that are not names'),
});

export const eventsSchema = z.array(
  z
    .strictObject({
      /** Year, month or day; only where the text gives it. */
      date: z.string({ error: 'must be in quotation marks: "2017", "2013-09" or "2024-04-30"' }).optional(),
      /** What the text says in place of a date, or how it puts it. */
      when: text('what the text says in place of a date').optional(),
      what: text('what happened, in a sentence'),
      at: paragraph,
      /** The figure that the statement carries. */
      figure: text('the figure, with what it counts').optional(),
    })
    .refine(({ date, when }) => date !== undefined || when !== undefined, { error: 'needs a date, or "when" where the text gives none' }),
  { error: 'must be a list of statements' },
);
