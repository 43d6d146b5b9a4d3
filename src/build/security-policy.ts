import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlFiles } from './site-files.ts';

/**
 * Puts a Content-Security-Policy first into the head of each page, with the hashes of what stands inline there.
 * A `meta` works on every host; what only a header can say (frame-ancestors) is for the host's settings.
 */
export function addSecurityPolicies(site: string): void {
  for (const file of htmlFiles(site)) {
    const path = join(site, file);
    const html = readFileSync(path, 'utf8');
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
    writeFileSync(path, html.replace(/<head>/, `<head>${meta}`));
  }
}

/** The policy of a page: nothing but its own origin's files, and its own inline blocks by their hashes. */
export function policyFor(html: string): string {
  // A block of data (JSON-LD) is not run, and needs no hash.
  const sources = (element: string) => {
    const blocks = [...html.matchAll(new RegExp(`<${element}(?![^>]*\\s(?:src=|type="application/))[^>]*>([\\s\\S]*?)</${element}>`, 'g'))];
    return [...new Set(blocks.map(([, block]) => `'sha256-${createHash('sha256').update(block!).digest('base64')}'`))];
  };
  return [
    "default-src 'none'",
    // Pagefind is WebAssembly.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...sources('script')].join(' '),
    ['style-src', ...sources('style')].join(' '),
    "img-src 'self'",
    ...(html.includes('rel="manifest"') ? ["manifest-src 'self'"] : []),
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}
