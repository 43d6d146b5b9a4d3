/** What article.json may say. */
import type { APIRoute } from 'astro';
import { articleJsonSchema } from '../formats/article-json.ts';
import { loadWork } from '../load-article.ts';

export const GET: APIRoute = async ({ site }) => Response.json(articleJsonSchema(await loadWork(site)));
