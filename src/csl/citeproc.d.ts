/** What we call of citeproc-js, which comes without types. */
declare module 'citeproc' {
  export class Engine {
    constructor(system: { retrieveLocale(lang: string): string; retrieveItem(id: string): unknown }, style: string);
    /** Knows these items from now on, and no others; forgets which it has asked for. */
    updateItems(ids: readonly string[]): void;
    /** Asks for an item, unless it has since the last `updateItems`. */
    retrieveItem(id: string): unknown;
    makeBibliography(): [unknown, string[]];
    makeCitationCluster(items: readonly { id: string; locator?: string; label?: string }[]): string;
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
declare module '@citation-js/core' {
  export class Cite {
    constructor(item: unknown, options?: { generateGraph?: boolean });
    format(format: 'bibtex' | 'ris'): string;
    /** As CSL-JSON. */
    readonly data: unknown;
  }
  export const plugins: {
    readonly config: {
      get(name: '@csl'): { readonly styles: Map<string, string>; readonly locales: Map<string, string> };
      get(name: '@bibtex'): { readonly format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
