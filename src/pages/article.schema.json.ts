/** What article.json may say. */
import type { APIRoute } from 'astro';
import { articleSchema } from '../formats/article-json.ts';
import { loadWork } from '../load-article.ts';

export const GET: APIRoute = async ({ site }) => Response.json(articleSchema(await loadWork(site)));
