/** A section as Markdown. */
import type { APIRoute } from 'astro';
import { sectionMarkdown } from '../../formats/markdown.ts';
import { loadArticle, loadWork } from '../../load-article.ts';
import type { Section } from '../../model/types.ts';

export async function getStaticPaths() {
  const { sections } = await loadArticle();
  return sections.map((section) => ({ params: { slug: section.slug }, props: { section } }));
}

export const GET: APIRoute = async ({ props, site }) => new Response(sectionMarkdown(await loadWork(site), (props as { section: Section }).section));
