/** Everything may be read; where the addresses are listed. */
import type { APIRoute } from 'astro';
import { absolute, makeAddresses } from '../model/addresses.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site!.href, makeAddresses(import.meta.env.BASE_URL).file('sitemap-index.xml'))}\n`,
  );
