/** Where each term and name occurs, for the map of the argument on the title page. */
import type { APIRoute } from 'astro';
import { loadArticle } from '../load-article.ts';
import { makeAddresses } from '../model/addresses.ts';
import { makeMap } from '../model/argument-map.ts';

export const GET: APIRoute = async () => Response.json(makeMap((await loadArticle()).apparatus, makeAddresses(import.meta.env.BASE_URL)));
