/** Serves the finished site, building it first where it is missing, older than what it is made from, or made with other settings. */
import { preview } from 'astro';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { absolute, makeAddresses } from '../model/addresses.ts';
import { basePath, contentDir, FORMATS, outDir, siteUrl, without, type Format } from '../settings.ts';

const home = join(outDir, 'index.html');
const inputs = [contentDir, 'src', 'public', 'astro.config.mjs', 'package-lock.json'];

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

function isCurrent(): boolean {
  if (!existsSync(home) || Math.max(...inputs.filter(existsSync).map(changed)) > statSync(home).mtimeMs) return false;
  if (FORMATS.some((format) => existsSync(join(outDir, SIGN[format])) === without.has(format))) return false;
  return readFileSync(home, 'utf8').includes(`href="${absolute(siteUrl, makeAddresses(basePath).home)}"`);
}

const port = Number(process.env['PORT'] || 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT  "${process.env['PORT']}" is not a port. Set it to a number up to 65535.`);
  process.exit(1);
}
if (!isCurrent()) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'index.ts')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
// Each address with its slash or without, as on any host; and the site's own page for what is none.
const server = await preview({ server: { port }, logLevel: 'error', trailingSlash: 'ignore' });
console.log(`The site is at http://localhost:${server.port}${basePath} (Ctrl+C ends it).`);
