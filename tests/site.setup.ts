/** Once for all tests: builds the site (and the small second article under a path), serves both, and sees to a browser. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { CHROMIUM } from './browser/chromium.ts';
import { writeEditedContent } from './edited-content.ts';
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
  const { status, stderr } = spawnSync(process.execPath, ['src/build/index.ts'], {
    env: { ...process.env, OUT_DIR: outDir, ...env }, encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

export default async function setup(project: TestProject): Promise<() => void> {
  installBrowser();
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

/** Debian's Chromium: installed where it is missing and this user may; a plain word elsewhere. */
function installBrowser(): void {
  if (existsSync(CHROMIUM)) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium (Debian package) for the browser tests ...');
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  }
  if (!existsSync(CHROMIUM)) {
    throw new Error(`The browser tests need Chromium at ${CHROMIUM}. Install it (on Debian: apt-get install chromium), or set CHROMIUM to its path.`);
  }
}
