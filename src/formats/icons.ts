import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** Pixels of the icons that are still asked for as PNG: Apple's home screen, and a web manifest's two. */
export const ICON_SIZES = [180, 192, 512] as const;

/** The site's icon as a PNG, drawn from the SVG that a publisher puts into `public/`. */
export const icon = (size: number): Uint8Array =>
  new Resvg(readFileSync('public/favicon.svg', 'utf8'), { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
