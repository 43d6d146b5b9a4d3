import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyOf, type Policy } from './security-policy.ts';
import { htmlFiles, siteFiles } from './site-files.ts';

/** Folder of what is for the host's settings and not for readers. */
const HOSTING_FOLDER = '_hosting';

/** Files whose names change with their content: they are kept for ever; all else is asked for anew. */
const HASHED = ['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*'] as const;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Headers of every answer, beside the policy. */
const HEADERS = {
  // Whoever follows a link to elsewhere tells no one what they were reading.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Content-Type-Options': 'nosniff',
} as const;

/**
 * Writes what hosts need to know: `_headers` and `_redirects` for those that read them (Netlify, Cloudflare Pages), and the same headers
 * for the recipes in hosting/ to include. The policy is that of all pages together, with what only a header can say.
 * @param base of the site, normalised.
 */
export function writeHosting(site: string, base: string): void {
  const headers = { 'Content-Security-Policy': headerPolicy(site), ...HEADERS };
  const each = (line: (name: string, value: string) => string, list: Readonly<Record<string, string>> = headers) =>
    Object.entries(list)
      .map(([name, value]) => `${line(name, value)}\n`)
      .join('');
  writeFileSync(
    join(site, '_headers'),
    `/*\n${each((name, value) => `  ${name}: ${value}`)}${HASHED.map((path) => `${base}${path}\n  Cache-Control: ${FOR_EVER}\n`).join('')}`,
  );
  // At the root of a domain nothing has to be led on.
  if (base !== '/') writeFileSync(join(site, '_redirects'), `/ ${base} 302\n${base.slice(0, -1)} ${base} 301\n`);
  const folder = join(site, HOSTING_FOLDER);
  mkdirSync(folder, { recursive: true });
  const nginx = (name: string, value: string) => `add_header ${name} "${value}" always;`;
  writeFileSync(join(folder, 'headers.nginx'), each(nginx));
  // What a browser's own viewer shows has no use for the policy; there a location's headers are all that it has.
  writeFileSync(join(folder, 'headers-viewed.nginx'), each(nginx, HEADERS));
  writeFileSync(
    join(folder, 'headers.caddy'),
    each((name, value) => `header ${name} "${value}"`),
  );
  writeFileSync(
    join(folder, 'headers.apache'),
    each((name, value) => `Header always set ${name} "${value}"`),
  );
}

/** What any page of the site allows, and that no other page may show one in a frame. */
function headerPolicy(site: string): string {
  const all = new Map<string, Set<string>>();
  const add = (policy: Policy) => {
    for (const [directive, sources] of policy) all.set(directive, new Set([...(all.get(directive) ?? []), ...sources]));
  };
  for (const file of htmlFiles(site)) add(policyOf(readFileSync(join(site, file), 'utf8')));
  // A picture that is opened by itself is a document, with a sheet of its own.
  for (const file of siteFiles(site).filter((path) => path.endsWith('.svg'))) {
    for (const [, sheet] of readFileSync(join(site, file), 'utf8').matchAll(/<style>([\s\S]*?)<\/style>/g)) {
      add(new Map([['style-src', [`'sha256-${createHash('sha256').update(sheet!).digest('base64')}'`]]]));
    }
  }
  add(new Map([['frame-ancestors', ["'none'"]]]));
  return [...all].map(([directive, sources]) => [directive, ...sources].join(' ')).join('; ');
}
