/** The article as an EPUB. */
import type { APIRoute } from 'astro';
import { articleEpub } from '../formats/epub.ts';
import { loadWork } from '../load-article.ts';
import { without } from '../settings.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(without.has('epub') ? null : new Uint8Array(articleEpub(await loadWork(site))));
