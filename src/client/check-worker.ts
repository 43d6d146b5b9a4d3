/** Compares a quotation with the text, off the page's own thread. */
import { makeQuotationChecker, type Verdict } from '../model/quotation.ts';
import type { Passage } from '../model/quotation-streams.ts';

/** What the page sends: the passages once, then quotations. */
export type Question = { readonly passages: readonly Passage[] } | { readonly quotation: string };

let check: ((quotation: string) => Verdict) | undefined;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('passages' in data) check = makeQuotationChecker(data.passages);
  else postMessage({ quotation: data.quotation, verdict: check!(data.quotation) });
});
