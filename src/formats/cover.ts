import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';
import { editionName } from '../model/edition-name.ts';
import template from './cover.typ?raw';
import type { Work } from './work.ts';

/** Pixels: what shops and shelves ask for, in the proportion of the page. */
const WIDTH = 1200;

/** The cover as a PNG: set by Typst with its own letters, drawn from their outlines, so that no font of the machine is asked. */
export function drawCover({ article }: Work): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: '/' });
  compiler.addSource('/cover.typ', template);
  compiler.mapShadow(
    '/work.json',
    Buffer.from(JSON.stringify({ title: article.title, author: article.author.name, edition: editionName(article.edition) })),
  );
  const svg = compiler.plainSvg({ mainFilePath: '/cover.typ' });
  return new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH }, font: { loadSystemFonts: false } }).render().asPng();
}
