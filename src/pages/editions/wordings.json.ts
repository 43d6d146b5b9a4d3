/** Every wording of an earlier edition that is no longer in the text, with its address then: for the check of quotations. */
import type { APIRoute } from 'astro';
import { loadArticle } from '../../load-article.ts';
import { supersededWordings } from '../../model/wordings.ts';

export const GET: APIRoute = async () => {
  const { closedEditions, sections } = await loadArticle();
  return Response.json(supersededWordings(closedEditions, sections));
};
