/** The sitemaps, `sitemap-1.xml` and on. */
import type { APIRoute } from 'astro';
import { sitemaps } from '../formats/sitemap.ts';
import { loadWork } from '../load-article.ts';
import { without } from '../settings.ts';

export async function getStaticPaths() {
  const files = sitemaps(await loadWork(new URL(import.meta.env.SITE)), !without.has('article'));
  return [...files].map(([name, xml]) => ({ params: { sitemap: name.replace('.xml', '') }, props: { xml } }));
}

export const GET: APIRoute = ({ props }) => new Response((props as { xml: string }).xml);
