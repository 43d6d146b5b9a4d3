/** Serves the finished site, building it first where it is missing, older than what it is made from, or made with other settings. */
import { preview } from 'astro';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { absolute, makeAddresses } from '../model/addresses.ts';
import { formatProblems } from '../model/problems.ts';
import { basePath, contentDir, outDir, port, portProblems, siteUrl, without } from '../settings.ts';
import { isCurrent } from './is-current.ts';

const inputs = [contentDir, 'src', 'public', 'astro.config.mjs', 'package-lock.json'];

if (portProblems.length > 0) {
  console.error(formatProblems(portProblems));
  process.exit(1);
}
if (!isCurrent(outDir, inputs, without, absolute(siteUrl, makeAddresses(basePath).home))) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'index.ts')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
// Each address with its slash or without, as on any host; and the site's own page for what is none.
const server = await preview({ server: { port }, logLevel: 'error', trailingSlash: 'ignore' });
console.log(`The site is at http://localhost:${server.port}${basePath} (Ctrl+C ends it).`);
