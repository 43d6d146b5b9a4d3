/** Once for all tests: builds the site (and the small second article under a path), serves both, and sees to a browser and other tools. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { CHROMIUM } from './browser/chromium.ts';
import { FIREFOX } from './browser/firefox.ts';
import { EPUBCHECK } from './dist/epubcheck.ts';
import { writeEditedContent } from './edited-content.ts';
import { APACHE, CADDY, NGINX } from './hosts.ts';
import { serve } from './serve.ts';

const WORK = resolve('.cache/tests');

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site as readers get it: its folder and its address. */
    site: string;
    siteUrl: string;
    /** The second article, built with BASE_PATH=/reader/. */
    otherSite: string;
    otherSiteUrl: string;
    /** The work with a history, and the folder of its content. */
    editedSite: string;
    editedContent: string;
    editedSiteUrl: string;
  }
}

/** Builds a site as an editor would. Where the build is refused, throws what it said. */
export function buildSite(outDir: string, env: Record<string, string>): void {
  const { status, signal, stderr } = spawnSync(process.execPath, ['src/build/index.ts'], {
    env: { ...process.env, OUT_DIR: outDir, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr.trim() || `The build ended with ${signal ?? status}, and said nothing.`);
}

export default async function setup(project: TestProject): Promise<() => void> {
  installTools();
  rmSync(WORK, { recursive: true, force: true });
  const site = `${WORK}/site`;
  const otherSite = `${WORK}/other`;
  buildSite(site, { CONTENT_DIR: 'content', BASE_PATH: '/', SITE_URL: 'http://localhost:4321' });
  buildSite(otherSite, { CONTENT_DIR: 'tests/fixtures/good', BASE_PATH: '/reader', SITE_URL: 'https://example.org' });
  const [editedContent, editedSite] = [`${WORK}/edited-content`, `${WORK}/edited`];
  writeEditedContent(editedContent);
  buildSite(editedSite, { CONTENT_DIR: editedContent, BASE_PATH: '/reader', SITE_URL: 'https://example.org' });
  const servers = [await serve(site, '/'), await serve(otherSite, '/reader/'), await serve(editedSite, '/reader/')];
  project.provide('site', site);
  project.provide('siteUrl', servers[0]!.url);
  project.provide('otherSite', otherSite);
  project.provide('otherSiteUrl', servers[1]!.url);
  project.provide('editedSite', editedSite);
  project.provide('editedContent', editedContent);
  project.provide('editedSiteUrl', servers[2]!.url);
  return () => servers.forEach((server) => server.close());
}

/** What the tests look at the site with, and the Debian packages that have it. */
const TOOLS: readonly (readonly [path: string, packages: string])[] = [
  [CHROMIUM, 'chromium'],
  [EPUBCHECK, 'epubcheck'],
  ['/usr/bin/pdfinfo', 'poppler-utils'],
  [FIREFOX, 'firefox-esr'],
  [NGINX, 'nginx-light'],
  [CADDY, 'caddy'],
  [APACHE, 'apache2-bin'],
  ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so', 'libnginx-mod-http-brotli-static'],
];

/** Debian's packages: installed where they are missing and this user may; a plain word elsewhere. */
function installTools(): void {
  const missing = TOOLS.filter(([path]) => !existsSync(path));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing Debian packages for the tests: ${packages.join(', ')} ...`);
    // Another program may be installing, and a mirror be slow to answer.
    const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];
    const apt = (...args: string[]) => {
      const { status, stderr } = spawnSync('apt-get', [...patient, ...args], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        encoding: 'utf8',
      });
      if (status !== 0) console.error(stderr);
    };
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
  for (const [path, name] of TOOLS) {
    if (!existsSync(path))
      throw new Error(
        `The tests need ${path}. On Debian: apt-get install ${name}; CHROMIUM, FIREFOX, EPUBCHECK, NGINX, CADDY and APACHE may name other paths.`,
      );
  }
}
