/** The files of addresses and editions. The commands write them; what a hand may have changed in them is checked here. */
import { z } from 'astro/zod';
import type { Ledger } from '../model/ledger.ts';
import type { Block, EditionText, SupersededBlock } from '../model/editions.ts';

const edition = z.int({ error: 'must be the number of an edition' }).min(1, { error: 'must be 1 or more' });
const hash = z.string({ error: 'must be text' });
const id = z.string({ error: 'must be an id' });
const address = z.string({ error: 'must be an address such as sections/SLUG/#p1' });

const fate = { gone: edition.optional(), to: address.optional() };

/** `addresses.yaml` */
export const ledgerSchema: z.ZodType<Ledger> = z.strictObject(
  {
    editions: z.record(z.string(), z.strictObject({ text: hash, file: hash })),
    pages: z.record(
      z.string(),
      z.strictObject({
        since: edition,
        ...fate,
        anchors: z.record(z.string(), z.strictObject({ since: edition, text: hash.optional(), before: id.optional(), ...fate })),
      }),
    ),
  },
  { error: 'needs editions and pages' },
);

const heading = z.strictObject({ heading: z.string(), depth: z.int() });
const paragraph = z.strictObject({ id, text: z.string() });
const head = { slug: z.string(), number: z.string().optional(), title: z.string() };

const superseded = z.strictObject({
  contents: z.array(z.strictObject(head)).optional(),
  sections: z.record(
    z.string(),
    z.array(z.union([heading, paragraph, z.strictObject({ id, same: address })]) as z.ZodType<SupersededBlock>),
  ),
});

/** `editions/N.yaml`: closed where it has a date, else the open draft. */
export const editionSchema = z.strictObject({
  date: z.iso.date({ error: 'must be a date such as 2026-11-25, in quotation marks' }).optional(),
  note: z.string({ error: 'must be a line of text' }).optional(),
  superseded: superseded.optional(),
});

/** `wordings.yaml`: the text as the last `npm run addresses` saw it. */
export const wordingsSchema: z.ZodType<EditionText> = z.array(
  z.strictObject({ ...head, blocks: z.array(z.union([heading, paragraph]) as z.ZodType<Block>) }),
  { error: 'must be a list of sections' },
);
