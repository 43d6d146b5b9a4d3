import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { editionName } from '../../model/edition-name.ts';
import { numberSections, outlineSlugs } from '../../model/outline.ts';
import type { Edition } from '../../model/types.ts';
import type { Content } from '../../read-content.ts';

/** What stands on a picture, and where it goes in the site. */
interface Picture {
  readonly path: string;
  /** Empty where there is none. */
  readonly number: string;
  readonly title: string;
  /** Whether it is of a part, whose whole is named too. */
  readonly part: boolean;
}

export interface PictureOrder {
  readonly work: { readonly title: string; readonly author: string; readonly line: string };
  readonly pictures: readonly Picture[];
  /** Pixels. */
  readonly width: number;
  /** Whether its colours are counted first: half the bytes, three times the time of packing it. */
  readonly palette: boolean;
}

/** Pixels across: what those who show them ask for (ogp.me; 1.91 to 1), and the least they take large, for works of very many sections. */
const WIDTH = 1200;
const SMALL_WIDTH = 600;
const MANY = 100;

/** Megabytes of young objects before they are collected: drawn pixels hang on them, which V8 does not count. */
const YOUNG = 2;

/**
 * Starts to draw a picture for the work and for each section, in a thread of its own.
 * @returns what waits for them and writes them into the site, as `picture.png` and `sections/SLUG/picture.png`.
 */
export function startPictures({ article, sections }: Content, edition: Edition): (site: string) => Promise<void> {
  const numbers = numberSections(article!.outline);
  const titles = new Map(sections.map(({ slug, frontMatter }) => [slug, frontMatter.title]));
  const order: PictureOrder = {
    work: { title: article!.title, author: article!.author.name, line: `${editionName(edition)}; not the author’s own wording` },
    pictures: [
      { path: 'picture.png', number: '', title: article!.title, part: false },
      ...outlineSlugs(article!.outline).map((slug) => ({
        path: `sections/${slug}/picture.png`,
        number: numbers.get(slug) ?? '',
        title: titles.get(slug)!,
        part: true,
      })),
    ],
    ...(sections.length > MANY ? { width: SMALL_WIDTH, palette: false } : { width: WIDTH, palette: true }),
  };
  const drawn = draw(order);
  // Only keeps Node from ending on an unhandled rejection: the returned function awaits the same promise and throws.
  drawn.catch(() => undefined);
  return async (site) => {
    for (const [path, png] of await drawn) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), png);
    }
  };
}

const draw = (order: PictureOrder): Promise<Map<string, Uint8Array>> =>
  new Promise((resolve, reject) => {
    const drawn = new Map<string, Uint8Array>();
    const start = performance.now();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    worker.on('message', ({ path, png }: { path: string; png: Uint8Array }) => drawn.set(path, png));
    worker.on('error', reject);
    worker.on('exit', () => {
      performance.measure('format: pictures', { start });
      resolve(drawn);
    });
  });
