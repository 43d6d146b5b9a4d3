/** All of the text in one file, for programs that read it. */
import type { APIRoute } from 'astro';
import { llmsFull } from '../formats/llms.ts';
import { loadWork } from '../load-article.ts';
import { without } from '../settings.ts';

export const GET: APIRoute = async ({ site }) => new Response(without.has('markdown') ? null : llmsFull(await loadWork(site)));
