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

/** Sources by directive. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The policy of a page as its `meta` says it. */
export const policyFor = (html: string): string =>
  [...policyOf(html)].map(([directive, sources]) => [directive, ...sources].join(' ')).join(';');

/** The policy of a page: nothing but its own origin's files, and its own inline blocks by their hashes. */
export function policyOf(html: string): Policy {
  // A block of data (JSON-LD) is not run, and needs no hash.
  const sources = (element: string) => {
    const blocks = [...html.matchAll(new RegExp(`<${element}(?![^>]*\\s(?:src=|type="application/))[^>]*>([\\s\\S]*?)</${element}>`, 'g'))];
    return [...new Set(blocks.map(([, block]) => `'sha256-${createHash('sha256').update(block!).digest('base64')}'`))];
  };
  return new Map<string, readonly string[]>([
    ['default-src', ["'none'"]],
    // Pagefind is WebAssembly.
    ['script-src', ["'self'", "'wasm-unsafe-eval'", ...sources('script')]],
    ['style-src', sources('style')],
    ['img-src', ["'self'"]],
    ...(html.includes('rel="manifest"') ? [['manifest-src', ["'self'"]] as const] : []),
    ['connect-src', ["'self'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'self'"]],
    // No text becomes markup or script; workers are named by client/script-address.ts.
    ['require-trusted-types-for', ["'script'"]],
    ['trusted-types', ['reader']],
  ]);
}
