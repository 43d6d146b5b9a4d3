/** Lets a browser's own bar search the site (github.com/dewitt/opensearch, 1.1 draft 6). */
import type { APIRoute } from 'astro';
import { loadArticle } from '../load-article.ts';
import { absolute, makeAddresses } from '../model/addresses.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const GET: APIRoute = async ({ site }) => {
  const { title, siteTitle } = await loadArticle();
  const at = makeAddresses(import.meta.env.BASE_URL);
  const url = (address: string) => escape(absolute(site!.href, address));
  // Names are to have 16 letters at most, descriptions 1,024.
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(siteTitle.slice(0, 16).trim())}</ShortName>
  <Description>${escape(title)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${url(at.file('favicon.svg'))}</Image>
  <Url type="text/html" template="${url(at.search)}?q={searchTerms}"/>
</OpenSearchDescription>
`, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
