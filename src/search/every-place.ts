/** Every place of what was searched, in reading order, a line for each: the concordance. Loads when it is asked for. */
import { makeExcerpt, type Excerpt } from '../model/excerpt.ts';
import type { Query } from '../model/query.ts';
import type { SearchAids } from '../model/search-aids.ts';
import { inReadingOrder, matchAll, properOnly, type Result } from '../model/search-results.ts';
import { grouped } from '../model/size.ts';
import { offersFor, type Asked } from './find.ts';
import { readAll } from './pagefind.ts';

/** One place, with the line around it. */
interface Line {
  readonly slug: string;
  readonly id: string;
  readonly where: string;
  readonly pieces: Excerpt['pieces'];
}

export interface Places {
  readonly status: string;
  /** The first of them. */
  readonly lines: readonly Line[];
  readonly more: boolean;
  /** Whether texts are still being looked at. */
  readonly running: boolean;
}

/** Texts looked at in one go, after which the worker hears what else is asked. */
const BATCH = 25;
/** Milliseconds between two reports. */
const REFRESH = 600;
/** Sections counted one by one. */
const SECTIONS = 12;
/** Characters of a line. */
const LENGTH = 110;

export interface Listing {
  /** The places so far, the first `limit` of them as lines. */
  show(limit: number): Places;
}

/**
 * Looks for the places, and reports now and then.
 * @param halted says whether to look no further.
 */
export async function listPlaces(
  query: Query,
  { engine, aids }: Asked,
  halted: () => boolean,
  report: (listing: Listing) => void,
): Promise<void> {
  const offers = await offersFor(query, engine);
  const matched: Result[] = [];
  let reported = -REFRESH;
  for (let at = 0; ; at += BATCH) {
    matched.push(...matchAll(await readAll(offers.slice(at, at + BATCH), engine), query));
    await new Promise((resolve) => setTimeout(resolve));
    const complete = at + BATCH >= offers.length;
    const running = !complete && !halted();
    if (!running || performance.now() - reported > REFRESH) {
      report(listingOf(matched, aids, complete, running));
      reported = performance.now();
    }
    if (!running) return;
  }
}

function listingOf(matched: readonly Result[], { sections }: SearchAids, complete: boolean, running: boolean): Listing {
  const names = new Map(sections.map(([slug, number, title]) => [slug, number || title]));
  const results = inReadingOrder(properOnly(matched), sections);
  const placesOf = (list: readonly Result[]) => list.reduce((sum, { match }) => sum + match.ranges.length, 0);
  const bySection = Map.groupBy(results, ({ slug }) => names.get(slug) ?? '');
  const places = placesOf(results);
  const counts =
    bySection.size > SECTIONS
      ? `In ${grouped(bySection.size)} sections.`
      : `${[...bySection].map(([name, own]) => `${name}: ${placesOf(own)}`).join(', ')}.`;
  return {
    show(limit) {
      const lines: Line[] = [];
      for (const { slug, id, text, match } of results) {
        if (lines.length >= limit) break;
        const where = names.get(slug) ?? '';
        lines.push(...match.ranges.map((range) => ({ slug, id, where, pieces: makeExcerpt(text, [range], LENGTH).pieces })));
      }
      return {
        status: `${grouped(places)} place${places === 1 ? '' : 's'}${complete ? '' : ' so far'}. ${counts}`,
        lines: lines.slice(0, limit),
        more: places > limit,
        running,
      };
    },
  };
}
