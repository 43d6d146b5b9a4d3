/** Lets a browser's own bar search the site. */
import type { APIRoute } from 'astro';
import { searchDescription } from '../formats/search-description.ts';
import { loadWork } from '../load-article.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(searchDescription(await loadWork(site)), { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
