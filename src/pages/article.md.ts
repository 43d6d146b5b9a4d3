/** The whole article as Markdown. */
import type { APIRoute } from 'astro';
import { articleMarkdown } from '../formats/markdown.ts';
import { loadWork } from '../load-article.ts';
import { without } from '../settings.ts';

export const GET: APIRoute = async ({ site }) => new Response(without.has('markdown') ? null : articleMarkdown(await loadWork(site)));
