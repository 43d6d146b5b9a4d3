/** The editions as an Atom feed. */
import type { APIRoute } from 'astro';
import { editionFeed } from '../formats/feed.ts';
import { loadWork } from '../load-article.ts';
import { without } from '../settings.ts';

export const GET: APIRoute = async ({ site }) => new Response(without.has('feed') ? null : editionFeed(await loadWork(site)));
