/** The article as a PDF, typeset by Typst: tagged, PDF/UA-1. Same work, same bytes. */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { editionName, longDate } from '../model/edition-name.ts';
import { direction, isolate } from '../model/direction.ts';
import { flattenOutline } from '../model/outline.ts';
import type { OutlineNode } from '../model/types.ts';
import article from './article.typ?raw';
import { collectImages } from './images.ts';
import { placesOf } from './section-tree.ts';
import text from './text.typ?raw';
import type { TypesetOrder } from './typeset.ts';
import script from './typeset.ts?raw';
import { textDirection } from './typst-direction.ts';
import { typstBlocks, type ImageAt } from './typst-data.ts';
import { aboutParts, editionLine, fullAddresses, once, type Work } from './work.ts';

/** The first bytes of each PDF (ISO 32000-2, 7.5.2). */
const SIGNATURE = '%PDF-';

/** Rejects where the text cannot be set, with Typst's reason. */
export const articlePdf = once(async (work: Work): Promise<Buffer> => {
  const start = performance.now();
  const images = collectImages(work.site.base);
  // Before all images are asked for: it finds them.
  const content = typstWork(work, (src) => withPath(images.find(src)?.name));
  const pdf = await typeset({
    sources: { '/article.typ': article, '/text.typ': text },
    work: content,
    images: images.all().map(({ name, bytes }) => ({ path: withPath(name)!, bytes: bytes.toString('base64') })),
  });
  performance.measure('format: pdf', { start });
  return pdf;
});

const withPath = (name: string | undefined) => name && `/images/${name}`;

async function typeset(order: TypesetOrder): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'article-pdf-'));
  const file = join(folder, 'order.json');
  writeFileSync(file, JSON.stringify(order));
  // As a file, since a pipe is filled only when the pages leave this process a moment.
  const input = openSync(file, 'r');
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], { stdio: [input, 'pipe', 'inherit'] });
  closeSync(input);
  rmSync(folder, { recursive: true });
  const answer = await buffer(child.stdout!);
  if (answer.subarray(0, SIGNATURE.length).toString('latin1') === SIGNATURE) return answer;
  throw new Error(
    `Typst: ${answer.toString() || 'its process ended before the PDF was made. It may need more memory, or be left out (WITHOUT=pdf)'}`,
  );
}

function typstWork(work: Work, imageAt: ImageAt) {
  const { article, texts } = work;
  const { full, home, section: at } = fullAddresses(work);
  const known = placesOf(texts);
  const numberOf = ({ number }: Pick<OutlineNode, 'number'>) => (number === undefined ? [] : [number]);
  return {
    title: article.title,
    siteTitle: article.siteTitle,
    author: article.author.name,
    affiliation: article.author.affiliation,
    summary: article.summary,
    date: article.edition.date?.split('-').map(Number) ?? null,
    edition: [editionName(article.edition), ...(article.edition.date === undefined ? [] : [longDate(article.edition.date)])].join(', '),
    editionLine: editionLine(article),
    publisher: article.publisher,
    url: full(home),
    about: aboutParts(work),
    entries: flattenOutline(article.outline).map(({ node, depth }, i) => ({
      kind: node.kind,
      level: depth + 1,
      opens: depth === 0 && (node.section !== undefined || node.children.length > 0),
      number: numberOf(node),
      title: isolate(node.title),
      ...(direction(node.title) && { dir: textDirection(node.title) }),
      label: node.section?.slug ?? `entry-${i}`,
      running: [...numberOf(node), isolate(node.section?.shortTitle ?? node.title)].join(' '),
      ...(node.section && { url: full(at(node.section.slug)) }),
      blocks: node.section === undefined ? [] : typstBlocks(work, node.section.slug, depth + 1, known, imageAt),
    })),
  };
}
