/** Sections, entries and dates, for the results of a search. */
import type { APIRoute } from 'astro';
import { loadArticle } from '../../load-article.ts';
import { makeSearchAids } from '../../model/search-aids.ts';

export const GET: APIRoute = async () => {
  const { apparatus, sections } = await loadArticle();
  return Response.json(makeSearchAids(apparatus, sections));
};
