/** The citation of a section, for reference managers. */
import type { APIRoute } from 'astro';
import { dataCitation } from '../../../formats/citations.ts';
import { loadArticle } from '../../../load-article.ts';
import { CITATION_FILES, citationItem } from '../../../model/citation.ts';
import type { Section } from '../../../model/types.ts';

export async function getStaticPaths() {
  const { sections } = await loadArticle();
  return sections.flatMap((section) =>
    Object.keys(CITATION_FILES).map((format) => ({ params: { slug: section.slug, format }, props: { section } })),
  );
}

export const GET: APIRoute = async ({ params, props, site }) => {
  const item = citationItem(await loadArticle(), (props as { section: Section }).section, undefined, {
    url: site!.href,
    base: import.meta.env.BASE_URL,
  });
  return new Response(dataCitation(item, CITATION_FILES[params['format'] as keyof typeof CITATION_FILES]));
};
