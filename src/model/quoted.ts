/** What "copy quotation" gives: the words in quotation marks, and where they stand. Ships to the browser. */

/** A paragraph as a quotation names it. */
export interface QuotedPlace {
  /** Number and title of the section. */
  readonly section: string;
  /** `3`, or `3a`. */
  readonly paragraph: string;
}

export interface Quoted {
  /** The words, one entry for each paragraph that they come from. */
  readonly passages: readonly string[];
  readonly author: string;
  /** `English edition 1`. */
  readonly edition: string;
  readonly from: QuotedPlace;
  /** The last paragraph, where it is another. */
  readonly to: QuotedPlace;
  /** Absolute address of the first paragraph, with its edition. */
  readonly address: string;
}

/**
 * A quotation for an editor of plain text, and one for an editor of rich text, whose place is a link.
 * Each paragraph opens with a quotation mark and the last one closes; quotation marks inside become single
 * (The Chicago Manual of Style, 17th edition, 13.30 and 13.32).
 */
export function makeQuotation(quoted: Quoted): { plain: string; rich: string } {
  const { passages, author, edition, address } = quoted;
  const words = passages.map((passage, i) => `“${inner(passage)}${i === passages.length - 1 ? '”' : ''}`);
  const place = `${author}, ${placeName(quoted.from, quoted.to)}`;
  const origin = `${edition}, not the author’s own wording`;
  const paragraphs = words.map(
    (text, i) =>
      `<p>${escape(text)}${i === words.length - 1 ? ` (<a href="${escape(address)}">${escape(place)}</a>; ${escape(origin)})` : ''}</p>`,
  );
  return { plain: `${words.join('\n\n')} (${place}; ${origin}; ${address})`, rich: paragraphs.join('') };
}

function placeName(from: QuotedPlace, to: QuotedPlace): string {
  const paragraph = `${from.section}, paragraph ${from.paragraph}`;
  if (from.section !== to.section) return `${paragraph}, to ${to.section}, paragraph ${to.paragraph}`;
  return from.paragraph === to.paragraph ? paragraph : `${from.section}, paragraphs ${from.paragraph} to ${to.paragraph}`;
}

const inner = (passage: string) => passage.replaceAll('“', '‘').replaceAll('”', '’');

/** A link to words, for an editor of rich text: long ones are shortened in the middle. */
export function makeWordsLink(words: string, address: string): string {
  const list = words.split(/\s+/u);
  const shown = list.length > 14 ? `${list.slice(0, 8).join(' ')} … ${list.slice(-4).join(' ')}` : words;
  return `<a href="${escape(address)}">“${escape(inner(shown))}”</a>`;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
