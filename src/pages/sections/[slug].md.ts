/** A section as Markdown. */
import type { APIRoute } from 'astro';
import { sectionMarkdown } from '../../formats/markdown.ts';
import { loadArticle, loadWork } from '../../load-article.ts';
import type { Section } from '../../model/types.ts';
import { without } from '../../settings.ts';

export async function getStaticPaths() {
  const { sections } = await loadArticle();
  return without.has('markdown') ? [] : sections.map((section) => ({ params: { slug: section.slug }, props: { section } }));
}

export const GET: APIRoute = async ({ props, site }) =>
  new Response(sectionMarkdown(await loadWork(site), (props as { section: Section }).section));
