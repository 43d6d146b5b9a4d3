/** One page of each kind that the article's site has. */
export const PAGES = [
  '/',
  '/sections/introduction/',
  '/sections/high-level-opening-up/',
  '/article/',
  '/search/',
  '/check/',
  '/terms/',
  '/names/',
  '/timeline/',
  '/about/',
  '/offline/',
  '/404.html',
] as const;

/** Kinds that only a work with a history has. */
export const PAGES_WITH_HISTORY = [
  '/sections/piers/',
  '/sections/arches/',
  '/sections/piers/wordings/',
  '/editions/1/sections/piers/',
  '/about/',
  '/article/',
] as const;

/** Texts with all that Markdown has, of other scripts, with components. */
export const PAGES_OF_ODD_TEXT = ['/sections/full-markdown/', '/sections/languages/', '/sections/raw-html/', '/article/'] as const;
