/** The folder of the finished site: whether it may be replaced, where the next one is made, and how it takes its place. */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Problem } from '../model/types.ts';

/** What every site that this build made has, whatever formats were left out. */
const SIGNS = ['article.json', 'pagefind'];

/** Names of the folders of an unfinished site where they stand in the site's own. */
const STAGING = { partial: '.partial', cache: '.cache', former: '.former' };

const isWithin = (path: string, folder: string): boolean => !relative(folder, path).startsWith('..');

/** The nearest folder that is there, from a path upwards. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What keeps a build from putting its site there. All that is in the folder goes with the former site, so it must be one.
 * @param outDir absolute; links followed.
 */
export function siteFolderProblems(outDir: string, contentDir: string): Problem[] {
  const refuse = (what: string, remedy: string): Problem[] => [{ file: 'OUT_DIR', what, remedy }];
  if (isWithin(outDir, contentDir)) return refuse(`${outDir} lies in the folder of the content.`, 'Set OUT_DIR to a folder elsewhere.');
  if (existsSync(outDir)) {
    if (!statSync(outDir).isDirectory()) return refuse(`${outDir} is a file.`, 'Set OUT_DIR to a folder, or remove the file.');
    const entries = readdirSync(outDir).filter((name) => !Object.values(STAGING).includes(name) && name !== 'lost+found');
    if (entries.length > 0 && !SIGNS.every((name) => entries.includes(name))) {
      return refuse(
        `${outDir} holds "${entries[0]}", and is no site that a build has made: it would be lost.`,
        'Set OUT_DIR to a folder that is empty, or not there yet.',
      );
    }
  }
  // Astro keeps its own notes in the project's folder.
  const unwritable = [nearest(dirname(stagingOf(outDir).partial)), existsSync('.astro') ? '.astro' : '.'].find(
    (folder) => !mayWrite(folder),
  );
  return unwritable === undefined
    ? []
    : refuse(
        `The folder ${unwritable} may not be written by this user.`,
        'Give the user the right to write there, or set OUT_DIR elsewhere.',
      );
}

/** Whether a folder is a volume of its own (as containers mount them): it cannot be renamed, nor others into its place. */
const isVolume = (outDir: string): boolean => existsSync(outDir) && statSync(outDir).dev !== statSync(dirname(outDir)).dev;

/** Where a site is made until it is whole: beside the finished one, so that it can take its place at once; in it where that is a volume. */
export function stagingOf(outDir: string): { readonly partial: string; readonly cache: string; readonly former: string } {
  const at = (name: string) => (isVolume(outDir) ? join(outDir, name) : join(dirname(outDir), basename(outDir) + name));
  return { partial: at(STAGING.partial), cache: at(STAGING.cache), former: at(STAGING.former) };
}

/** Puts the site that is whole in the place of the former one, which goes last. */
export function replaceSite(outDir: string): void {
  const { partial, cache, former } = stagingOf(outDir);
  if (isVolume(outDir)) {
    const moveAll = (from: string, to: string, but: readonly string[]) =>
      readdirSync(from)
        .filter((name) => !but.includes(join(from, name)) && name !== 'lost+found')
        .forEach((name) => renameSync(join(from, name), join(to, name)));
    mkdirSync(former);
    moveAll(outDir, former, [partial, cache, former]);
    moveAll(partial, outDir, []);
  } else {
    if (existsSync(outDir)) renameSync(outDir, former);
    renameSync(partial, outDir);
  }
  rmSync(former, { recursive: true, force: true });
}

/** Puts the former site back where a build was killed as it took its place. */
export function recoverSite(outDir: string): void {
  const { former } = stagingOf(outDir);
  if (!existsSync(outDir) && existsSync(former)) renameSync(former, outDir);
}
