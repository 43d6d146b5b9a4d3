/** Draws in a thread of its own, beside the rendering of the pages, which leaves one core idle. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { PictureOrder } from './index.ts';

const { work, pictures, width, palette } = workerData as PictureOrder;

/** Drawn in one go: more share what one costs to set, and make the drawing slower to read. */
const BATCH = 4;
/** Widths and heights are those of the page that picture.typ sets. */
const PROPORTION = 315 / 600;

const compiler = NodeCompiler.create({ workspace: '/' });
compiler.addSource('/picture.typ', readFileSync(new URL('./picture.typ', import.meta.url), 'utf8'));
const height = Math.round(width * PROPORTION);

for (let at = 0; at < pictures.length; at += BATCH) {
  const batch = pictures.slice(at, at + BATCH);
  compiler.mapShadow('/work.json', Buffer.from(JSON.stringify({ ...work, sections: batch })));
  // Letters as their outlines: no font of the machine is asked. The ground of one page would cover others.
  const drawing = new Resvg(compiler.plainSvg({ mainFilePath: '/picture.typ' }), {
    fitTo: { mode: 'width', value: width },
    background: '#fbf9f4',
    font: { loadSystemFonts: false },
  });
  // Kept for setting the same text anew, which nobody will.
  compiler.evictCache(0);
  const { pixels } = drawing.render();
  const size = width * height * 4;
  await Promise.all(
    batch.map(async ({ path }, i) => {
      const raw = { width, height, channels: 4 } as const;
      const png = await sharp(pixels.subarray(i * size, (i + 1) * size), { raw })
        .removeAlpha()
        .png(palette ? { palette, colours: 32, effort: 1 } : {})
        .toBuffer();
      parentPort!.postMessage({ path, png });
    }),
  );
}
