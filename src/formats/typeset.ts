/**
 * Sets an article by Typst. A script of its own: `pdf.ts` runs it in a process apart, whose half a gigabyte (at a thousand sections) goes
 * back to the system when it ends, and whose work waits for nobody else's.
 * Takes an order on its standard input, in JSON; answers with a PDF, or else with a line on what was wrong.
 */
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { writeSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';

export interface TypesetOrder {
  /** The template in Typst's language, by absolute path; `/article.typ` is the one that is set. */
  readonly sources: Readonly<Record<string, string>>;
  /** What the template reads from `/work.json`. */
  readonly work: unknown;
  /** By absolute path. Base64. */
  readonly images: readonly { readonly path: string; readonly bytes: string }[];
}

/** Seconds since 1970 that stand for the time of making, which would make no two builds equal. */
const NO_TIME = 0;

const { sources, work, images } = JSON.parse((await buffer(process.stdin)).toString()) as TypesetOrder;

/** @throws where the text cannot be set, with Typst's reason. */
function typeset(): Buffer {
  const compiler = NodeCompiler.create({ workspace: '/' });
  for (const [path, source] of Object.entries(sources)) compiler.addSource(path, source);
  compiler.mapShadow('/work.json', Buffer.from(JSON.stringify(work)));
  for (const { path, bytes } of images) compiler.mapShadow(path, Buffer.from(bytes, 'base64'));
  const compiled = compiler.compile({ mainFilePath: '/article.typ' });
  if (compiled.result === null) throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()!)));
  // Kept for setting the same text anew: 80 to 150 MB at a thousand sections.
  compiler.evictCache(0);
  return exportPdf(compiler, compiled.result);
}

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

function answer(bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(1, bytes, written);
}

try {
  answer(typeset());
} catch (error) {
  answer(Buffer.from(error instanceof Error ? error.message : String(error)));
}
