/** What the site is called and looks like where it is put beside apps (W3C Web App Manifest). */
import type { APIRoute } from 'astro';
import { loadArticle } from '../load-article.ts';
import { makeAddresses } from '../model/addresses.ts';

export const GET: APIRoute = async () => {
  const { title, siteTitle, summary } = await loadArticle();
  const at = makeAddresses(import.meta.env.BASE_URL);
  return Response.json({
    id: at.home,
    name: siteTitle,
    short_name: siteTitle,
    description: `${title}. ${summary}`,
    lang: 'en',
    dir: 'ltr',
    start_url: at.home,
    scope: at.home,
    // With its address in sight: this is a text to be cited.
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    icons: [
      { src: at.file('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { src: at.file('icon-192.png'), type: 'image/png', sizes: '192x192' },
      // The sign stands well inside the circle that a mask may cut out.
      { src: at.file('icon-512.png'), type: 'image/png', sizes: '512x512', purpose: 'any maskable' },
    ],
  });
};
