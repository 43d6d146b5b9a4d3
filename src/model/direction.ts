/**
 * Words from right to left on pages that run from left to right. What has no such letters is written as it is, so that other works
 * pay nothing for it.
 */

/** Letters of scripts that are written from right to left (Unicode: bidirectional classes R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The `dir` of an element that holds the text: left to the browser, which goes by the first letter and keeps it apart from what is around. */
export const direction = (text: string): 'auto' | undefined => (RIGHT_TO_LEFT.test(text) ? 'auto' : undefined);

/** Whether a browser sets the text from right to left: its first letter decides (Unicode Standard Annex 9, P2). */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '');

/** The text among words of ours where there is no element for it (Unicode: first strong isolate, to its end). */
export const isolate = (text: string): string => (direction(text) ? `\u2068${text}\u2069` : text);
