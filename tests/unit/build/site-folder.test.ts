import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, recoverSite, replaceSite, siteFolderProblems, stagingOf } from '../../../src/build/site-folder.ts';
import { formatProblems } from '../../../src/model/problems.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'folder-'));
/** A folder with files of these names. */
function holding(path: string, ...names: string[]): string {
  mkdirSync(path, { recursive: true });
  names.forEach((name) => writeFileSync(join(path, name), name));
  return path;
}
const said = (outDir: string, contentDir = '/content') => formatProblems(siteFolderProblems(outDir, contentDir));

test('only an empty folder, a former site, or none is replaced', () => {
  const work = folder();
  expect(said(join(work, 'not-there'))).toBe('');
  expect(said(holding(join(work, 'empty')))).toBe('');
  expect(said(holding(join(work, 'site'), 'article.json', 'pagefind', 'index.html'))).toBe('');
  expect(said(holding(join(work, 'home'), 'thesis.txt'))).toMatch(/^OUT_DIR {2}.*home holds "thesis.txt", and is not a site/);
  expect(said(join(work, 'home/thesis.txt'))).toMatch(/is a file/);
  expect(said('.')).toMatch(/is not a site/);
  expect(said('/')).toMatch(/is not a site/);
  expect(said('content')).toMatch(/is not a site/);
  expect(said(join(work, 'content/site'), join(work, 'content'))).toMatch(/lies in the folder of the content/);
  symlinkSync(join(work, 'home'), join(work, 'link'));
  expect(said(join(work, 'link'))).toMatch(/is not a site/);
});

test('the whole site takes the place of the former one, which comes back where that fails or a build was killed in between', () => {
  const work = folder();
  const site = join(work, 'site');
  holding(site, 'old');
  holding(`${site}.partial`, 'new');
  replaceSite(site);
  expect([readdirSync(work), readdirSync(site)]).toEqual([['site'], ['new']]);
  // Nothing is there to take its place.
  expect(() => replaceSite(site)).toThrow();
  expect([readdirSync(work), readdirSync(site)]).toEqual([['site'], ['new']]);
  holding(`${site}.former`, 'old');
  recoverSite(site);
  expect(readdirSync(site)).toEqual(['new']);
  const lost = join(work, 'lost');
  holding(`${lost}.former`, 'old');
  recoverSite(lost);
  expect(readdirSync(lost)).toEqual(['old']);
});

test('a site beside the project, of a name that begins as its own, is made where Astro finds its packages', () => {
  const beside = `${process.cwd()}-site`;
  expect(stagingOf(beside).partial).toBe(join(process.cwd(), '.astro', `${basename(beside)}.partial`));
  expect(stagingOf(join(beside, 'x')).partial).toBe(join(process.cwd(), '.astro', 'x.partial'));
  expect(stagingOf('/elsewhere/x').partial).toBe('/elsewhere/x.partial');
  expect(stagingOf(join(process.cwd(), 'dist')).partial).toBe(join(process.cwd(), 'dist.partial'));
});

test('a folder that cannot be made is told, not tried for ever', () => {
  const work = folder();
  expect(makeFolder(join(work, 'a/b/c'))).toEqual([]);
  expect(said('/dev/null/x')).toMatch(/^OUT_DIR {2}\/dev\/null, in which it would stand, is a file/);
  expect(formatProblems(makeFolder('/proc/site/x'))).toMatch(/^OUT_DIR {2}The folder \/proc\/site cannot be made \(ENOENT\)/);
});
