/** The whole article's citation in every form, and how each style writes the day of access. */
import type { APIRoute } from 'astro';
import { accessForms, citationForms } from '../formats/citations.ts';
import { loadArticle } from '../load-article.ts';
import { citationItem } from '../model/citation.ts';

export const GET: APIRoute = async ({ site }) => {
  const article = await loadArticle();
  const item = citationItem(article, undefined, undefined, { url: site!.href, base: import.meta.env.BASE_URL });
  return Response.json({ ...citationForms(item, article.title), access: accessForms(item) });
};
