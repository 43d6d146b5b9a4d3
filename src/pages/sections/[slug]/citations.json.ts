/** A section's citation in every form, with stand-ins for paragraph and day of access: what the dialog loads. */
import type { APIRoute } from 'astro';
import { citationForms } from '../../../formats/citations.ts';
import { loadArticle } from '../../../load-article.ts';
import { citationItem, PARAGRAPH } from '../../../model/citation.ts';
import type { Section } from '../../../model/types.ts';

export async function getStaticPaths() {
  const { sections } = await loadArticle();
  return sections.map((section) => ({ params: { slug: section.slug }, props: { section } }));
}

export const GET: APIRoute = async ({ props, site }) => {
  const { section } = props as { section: Section };
  const item = citationItem(await loadArticle(), section, PARAGRAPH, { url: site!.href, base: import.meta.env.BASE_URL });
  return Response.json(citationForms(item, [section.number, section.title].filter(Boolean).join(' ')));
};
