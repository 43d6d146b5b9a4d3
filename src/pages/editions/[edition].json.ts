/** What each closed edition said, provable: the SHA-256 of every paragraph's text. The same bytes for ever. */
import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { loadArticle } from '../../load-article.ts';
import { manifestOf, type ClosedEdition } from '../../model/editions.ts';

export async function getStaticPaths() {
  const { closedEditions } = await loadArticle();
  return closedEditions.map((edition) => ({ params: { edition: String(edition.number) }, props: { edition } }));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const GET: APIRoute = ({ props }) => Response.json(manifestOf((props as { edition: ClosedEdition }).edition, sha256));
