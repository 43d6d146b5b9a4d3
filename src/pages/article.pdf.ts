/** The article as a PDF. */
import type { APIRoute } from 'astro';
import { articlePdf } from '../formats/pdf.ts';
import { loadWork } from '../load-article.ts';

export const GET: APIRoute = async ({ site }) => new Response(new Uint8Array(articlePdf(await loadWork(site))));
