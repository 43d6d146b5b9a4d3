/** What a section's page shows of the apparatus on the reader's wish. */
import type { APIRoute } from 'astro';
import { loadArticle } from '../../../load-article.ts';
import { makeAddresses } from '../../../model/addresses.ts';
import { makeSectionEntries, type SectionEntries } from '../../../model/section-entries.ts';

export async function getStaticPaths() {
  const article = await loadArticle();
  // A work without lists has none of these files, and nothing that asks for them.
  if (article.apparatus.passages.size === 0) return [];
  const made = makeSectionEntries(article, makeAddresses(import.meta.env.BASE_URL));
  return [...made].map(([slug, entries]) => ({ params: { slug }, props: { entries } }));
}

export const GET: APIRoute<{ entries: SectionEntries }> = ({ props }) => Response.json(props.entries);
