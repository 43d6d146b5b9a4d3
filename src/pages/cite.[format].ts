/** The citation of the whole article, for reference managers. */
import type { APIRoute } from 'astro';
import { dataCitation } from '../formats/citations.ts';
import { loadArticle } from '../load-article.ts';
import { CITATION_FILES, citationItem } from '../model/citation.ts';

export const getStaticPaths = () => Object.keys(CITATION_FILES).map((format) => ({ params: { format } }));

export const GET: APIRoute = async ({ params, site }) => {
  const item = citationItem(await loadArticle(), undefined, undefined, { url: site!.href, base: import.meta.env.BASE_URL });
  return new Response(dataCitation(item, CITATION_FILES[params['format'] as keyof typeof CITATION_FILES]));
};
