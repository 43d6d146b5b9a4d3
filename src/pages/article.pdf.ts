/** The article as a PDF. */
import type { APIRoute } from 'astro';
import { articlePdf } from '../formats/pdf.ts';
import { loadWork } from '../load-article.ts';
import { without } from '../settings.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(without.has('pdf') ? null : new Uint8Array(await articlePdf(await loadWork(site))));
