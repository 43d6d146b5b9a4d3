/** The editions as an Atom feed. */
import type { APIRoute } from 'astro';
import { editionFeed } from '../formats/feed.ts';
import { timed } from '../formats/work.ts';
import { loadWork } from '../load-article.ts';
import { without } from '../settings.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(without.has('feed') ? null : await loadWork(site).then((work) => timed('feed', () => editionFeed(work))));
