/** Names the sitemaps. */
import type { APIRoute } from 'astro';
import { sitemapIndex } from '../formats/sitemap.ts';
import { loadWork } from '../load-article.ts';
import { without } from '../settings.ts';

export const GET: APIRoute = async ({ site }) => new Response(sitemapIndex(await loadWork(site), !without.has('article')));
