import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths of the files in a site, relative to it, with forward slashes, in order. */
export function siteFiles(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The HTML files among them. */
export const htmlFiles = (site: string): string[] => siteFiles(site).filter((path) => path.endsWith('.html'));
