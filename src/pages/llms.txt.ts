/** What programs that read the site are told of it. */
import type { APIRoute } from 'astro';
import { llmsIndex } from '../formats/llms.ts';
import { loadWork } from '../load-article.ts';
import { without } from '../settings.ts';

export const GET: APIRoute = async ({ site }) => new Response(without.has('markdown') ? null : llmsIndex(await loadWork(site)));
