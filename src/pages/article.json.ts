/** The text as data; the search index is made from it. */
import type { APIRoute } from 'astro';
import { articleJson } from '../formats/article-json.ts';
import { loadWork } from '../load-article.ts';

export const GET: APIRoute = async ({ site }) => Response.json(articleJson(await loadWork(site)));
