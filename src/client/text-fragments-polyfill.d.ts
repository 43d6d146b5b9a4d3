/** The parts of the library that are used here: it comes without types. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface TextFragment {
    readonly textStart: string;
    readonly textEnd?: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  /** @returns status 0 with a fragment, or another status: invalid selection 1, ambiguous 2, out of time 3, failed 4. */
  export function generateFragmentFromRange(range: globalThis.Range): { status: number; fragment?: TextFragment };
}

declare module 'text-fragments-polyfill/text-fragment-utils' {
  import type { TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
  /** Reads `#p2:~:text=a,b`. */
  export function getFragmentDirectives(hash: string): { text?: readonly string[] };
  export function parseFragmentDirectives(directives: { text?: readonly string[] }): { text: readonly TextFragment[] };
  /** The stretches of the document that a fragment means: none, one, or two where it is ambiguous. */
  export function processTextFragmentDirective(fragment: TextFragment): readonly globalThis.Range[];
}
