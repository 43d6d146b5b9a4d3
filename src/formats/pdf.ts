/** The article as a PDF, typeset by Typst: tagged, PDF/UA-1. Same work, same bytes. */
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { editionName, longDate } from '../model/edition-name.ts';
import { flattenOutline } from '../model/outline.ts';
import type { OutlineNode } from '../model/types.ts';
import template from './article.typ?raw';
import { collectImages } from './images.ts';
import { placesOf } from './section-tree.ts';
import { typstBlocks, type ImageAt } from './typst-data.ts';
import { aboutParts, editionLine, fullAddresses, oncePerArticle, type Work } from './work.ts';

/** Seconds since 1970 that stand for the time of making, which would make no two builds equal. */
const NO_TIME = 0;

/** @throws where the text cannot be set, with Typst's reason. */
export const articlePdf = oncePerArticle('pdf', (work: Work): Buffer => {
  const compiler = NodeCompiler.create({ workspace: '/' });
  const images = collectImages(work.site.base);
  const imageAt = (src: string) => withPath(images.find(src)?.name);
  compiler.addSource('/article.typ', template);
  compiler.mapShadow('/work.json', Buffer.from(JSON.stringify(typstWork(work, imageAt))));
  for (const { name, bytes } of images.all()) compiler.mapShadow(withPath(name)!, bytes);
  const compiled = compiler.compile({ mainFilePath: '/article.typ' });
  if (compiled.result === null) throw new Error(`Typst: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()!))}`);
  // Kept for setting the same text anew: 80 to 150 MB at a thousand sections.
  compiler.evictCache(0);
  return exportPdf(compiler, compiled.result);
});

const withPath = (name: string | undefined) => name && `/images/${name}`;

/** PDF/UA-1 where every letter has a font: it refuses the rest (7.21.8). Then tagged all the same, with a word to the publisher. */
function exportPdf(compiler: NodeCompiler, document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: NO_TIME });
  } catch (error) {
    const [, letters] = /the text `\\?"(.*?)\\?"` could not be displayed/.exec(String(error)) ?? [];
    if (letters === undefined) throw error;
    console.warn(
      `article.pdf         No font on this machine has "${letters}": the PDF is tagged, but not PDF/UA-1. Install one that has it, or reword.`,
    );
    return compiler.pdf(document, { creationTimestamp: NO_TIME });
  }
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
      title: node.title,
      label: node.section?.slug ?? `entry-${i}`,
      running: [...numberOf(node), node.section?.shortTitle ?? node.title].join(' '),
      ...(node.section && { url: full(at(node.section.slug)) }),
      blocks: node.section === undefined ? [] : typstBlocks(work, node.section.slug, depth + 1, known, imageAt),
    })),
  };
}
