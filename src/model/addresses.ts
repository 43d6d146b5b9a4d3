/**
 * Every address the site has, made in one place, with the base path.
 * Root-absolute (`/base/sections/x/#p3`), so that a page means the same address wherever it is read from.
 */
export interface Addresses {
  readonly home: string;
  readonly article: string;
  readonly search: string;
  readonly about: string;
  terms(id?: string): string;
  names(id?: string): string;
  timeline(id?: string): string;
  /** Where a quotation is checked. */
  readonly check: string;
  section(slug: string, fragment?: string): string;
  /** What a citation gives: the section or paragraph, and the edition that it was cited from. */
  cited(slug: string, edition: number, fragment?: string): string;
  /** Earlier wordings of a section's paragraphs. */
  wordings(slug: string, fragment?: string): string;
  /** A section as an earlier edition had it. */
  editionSection(edition: number, slug: string, fragment?: string): string;
  editionManifest(edition: number): string;
  /** A file in `public/`, or any path below the base; `path` has no leading slash. */
  file(path: string): string;
}

/** `''`, `reader`, `/reader` and `/reader/` all become what stands between origin and path: `/` or `/reader/`. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The site's addresses below a base path. */
export function makeAddresses(basePath: string): Addresses {
  const base = normaliseBase(basePath);
  const hash = (fragment: string | undefined) => (fragment === undefined ? '' : `#${fragment}`);
  return {
    home: base,
    article: `${base}article/`,
    search: `${base}search/`,
    about: `${base}about/`,
    terms: (id) => `${base}terms/${hash(id)}`,
    names: (id) => `${base}names/${hash(id)}`,
    timeline: (id) => `${base}timeline/${hash(id)}`,
    check: `${base}check/`,
    section: (slug, fragment) => `${base}sections/${slug}/${hash(fragment)}`,
    cited: (slug, edition, fragment) => `${base}sections/${slug}/?edition=${edition}${hash(fragment)}`,
    wordings: (slug, fragment) => `${base}sections/${slug}/wordings/${hash(fragment)}`,
    editionSection: (edition, slug, fragment) => `${base}editions/${edition}/sections/${slug}/${hash(fragment)}`,
    editionManifest: (edition) => `${base}editions/${edition}.json`,
    file: (path) => `${base}${path}`,
  };
}

/** Whether a name can stand in an address for good: small letters, digits, single hyphens. */
export const isSlug = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

/** Id on the whole-article page of a section, or of a paragraph or heading in it. */
export function articleId(slug: string, fragment?: string): string {
  return fragment === undefined ? slug : `${slug}-${fragment}`;
}

/** The same address with its origin, for canonical links and data files. */
export function absolute(siteUrl: string, address: string): string {
  return siteUrl.replace(/\/+$/, '') + address;
}

/**
 * The path and fragment on this site that a link in a section's text leads to, without the base;
 * undefined for a link to elsewhere (another origin, or a scheme such as mailto).
 * @param slug the section that holds the link: relative links start at its page.
 */
export function resolveContentLink(href: string, slug: string): { path: string; fragment: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return undefined;
  const hash = href.indexOf('#');
  const [target, fragment] = hash < 0 ? [href, ''] : [href.slice(0, hash), href.slice(hash + 1)];
  const path = target.replace(/\?.*$/, '');
  const steps = path.startsWith('/') ? path.split('/') : ['', 'sections', slug, ...(path === '' ? [''] : path.split('/'))];
  const resolved: string[] = [];
  for (const step of steps) {
    if (step === '..' && resolved.length > 1) resolved.pop();
    else if (step !== '..' && step !== '.') resolved.push(step);
  }
  if (/(^|\/)\.{1,2}$/.test(path)) resolved.push('');
  return { path: decode(resolved.join('/')), fragment: decode(fragment) };
}

/** An address without its percent signs; as it stands where they make no sense. */
export function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
