/** Whether a finished site is what a build would make now. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS, type Format } from '../settings.ts';

/** A file that is there only where a format is not left out. */
const SIGN: Record<Format, string> = {
  article: 'article/index.html',
  pdf: 'article.pdf',
  epub: 'article.epub',
  markdown: 'article.md',
  pictures: 'picture.png',
  feed: 'feed.xml',
  offline: 'offline/index.html',
  compressed: 'index.html.br',
};

/** Time of the latest change in a file or folder. */
function changed(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name)))) : stat.mtimeMs;
}

/**
 * False where it is missing, older than what it is made from, or made with other settings.
 * @param site its folder.
 * @param inputs files and folders that it is made from; those that are not there do not count.
 * @param without the formats that it is to leave out.
 * @param address the absolute address that its title page is to give for itself.
 */
export function isCurrent(site: string, inputs: readonly string[], without: ReadonlySet<Format>, address: string): boolean {
  const home = join(site, 'index.html');
  if (!existsSync(home) || Math.max(...inputs.filter(existsSync).map(changed)) > statSync(home).mtimeMs) return false;
  if (FORMATS.some((format) => existsSync(join(site, SIGN[format])) === without.has(format))) return false;
  return readFileSync(home, 'utf8').includes(`href="${address}"`);
}
