/** Numbers and titles of the sections in reading order, for the results of a search. */
import type { APIRoute } from 'astro';
import { loadArticle } from '../../load-article.ts';

export const GET: APIRoute = async () => {
  const { sections } = await loadArticle();
  return Response.json(sections.map(({ slug, number = '', title }) => [slug, number, title]));
};
