/** The whole article as Markdown. */
import type { APIRoute } from 'astro';
import { articleMarkdown } from '../formats/markdown.ts';
import { loadWork } from '../load-article.ts';

export const GET: APIRoute = async ({ site }) => new Response(articleMarkdown(await loadWork(site)));
