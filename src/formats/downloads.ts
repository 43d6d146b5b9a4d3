import type { Section } from '../model/types.ts';
import { readableSize } from '../model/size.ts';
import { articleJson } from './article-json.ts';
import { articleEpub } from './epub.ts';
import { articleMarkdown, sectionMarkdown } from './markdown.ts';
import { articlePdf } from './pdf.ts';
import { fullAddresses, once, type Work } from './work.ts';

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

/** How many bytes each form of the whole has, made once for all the pages that say so. */
const SIZES = {
  pdf: once(async (work) => (await articlePdf(work)).length),
  epub: once((work) => articleEpub(work).length),
  markdown: once((work) => Buffer.byteLength(articleMarkdown(work))),
  json: once((work) => Buffer.byteLength(JSON.stringify(articleJson(work)))),
};

/**
 * The forms of the whole article that a build makes.
 * @param measured whether to make them for their sizes: in development each page would.
 * @param say how a size is said: roughly on pages that an edit elsewhere is not to change.
 */
export async function articleDownloads(
  work: Work,
  without: ReadonlySet<string>,
  measured: boolean,
  say = readableSize,
): Promise<Download[]> {
  const { file } = fullAddresses(work);
  const all = [
    { format: 'pdf', name: 'PDF', type: 'application/pdf', address: file('article.pdf') },
    { format: 'epub', name: 'EPUB', type: 'application/epub+zip', address: file('article.epub') },
    { format: 'markdown', name: 'Markdown', type: 'text/markdown', address: file('article.md') },
    // Not to be left out: the search is made from it.
    { format: 'json', name: 'JSON', type: 'application/json', address: file('article.json') },
  ] as const;
  return Promise.all(
    all
      .filter(({ format }) => !without.has(format))
      .map(async (download) => ({ ...download, size: measured ? say(await SIZES[download.format](work)) : undefined })),
  );
}

/** A section by itself. */
export function sectionDownloads(work: Work, section: Section, without: ReadonlySet<string>): Download[] {
  if (without.has('markdown')) return [];
  const size = readableSize(Buffer.byteLength(sectionMarkdown(work, section)));
  return [
    { format: 'markdown', name: 'Markdown', type: 'text/markdown', address: fullAddresses(work).file(`sections/${section.slug}.md`), size },
  ];
}
