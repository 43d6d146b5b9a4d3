import type { Section } from '../model/types.ts';
import { readableSize } from '../model/size.ts';
import { articleJson } from './article-json.ts';
import { articleEpub } from './epub.ts';
import { articleMarkdown, sectionMarkdown } from './markdown.ts';
import { articlePdf } from './pdf.ts';
import { fullAddresses, type Work } from './work.ts';

/** A file to take away. */
export interface Download {
  readonly format: 'pdf' | 'epub' | 'markdown' | 'json';
  readonly name: string;
  /** Media type (IANA). */
  readonly type: string;
  readonly address: string;
  /** As readers see it; undefined where it was not made for this. */
  readonly size: string | undefined;
}

/**
 * The forms of the whole article that a build makes.
 * @param measured whether to make them for their sizes: in development each page would.
 */
export function articleDownloads(work: Work, without: ReadonlySet<string>, measured: boolean): Download[] {
  const { file } = fullAddresses(work);
  const all = [
    { format: 'pdf', name: 'PDF', type: 'application/pdf', address: file('article.pdf'), make: () => articlePdf(work).length },
    { format: 'epub', name: 'EPUB', type: 'application/epub+zip', address: file('article.epub'), make: () => articleEpub(work).length },
    { format: 'markdown', name: 'Markdown', type: 'text/markdown', address: file('article.md'), make: () => Buffer.byteLength(articleMarkdown(work)) },
    // Not to be left out: the search is made from it.
    { format: 'json', name: 'JSON', type: 'application/json', address: file('article.json'), make: () => Buffer.byteLength(JSON.stringify(articleJson(work))) },
  ] as const;
  return all.filter(({ format }) => !without.has(format)).map(({ make, ...download }) => ({ ...download, size: measured ? readableSize(make()) : undefined }));
}

/** A section by itself. */
export function sectionDownloads(work: Work, section: Section, without: ReadonlySet<string>): Download[] {
  if (without.has('markdown')) return [];
  const size = readableSize(Buffer.byteLength(sectionMarkdown(work, section)));
  return [{ format: 'markdown', name: 'Markdown', type: 'text/markdown', address: fullAddresses(work).file(`sections/${section.slug}.md`), size }];
}
