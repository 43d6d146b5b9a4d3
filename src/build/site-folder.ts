/** The folder of the finished site: whether it may be replaced, where the next one is made, and how it takes its place. */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Problem } from '../model/types.ts';

/** What every site that this build made has, whatever formats were left out. */
const SIGNS = ['article.json', 'pagefind'];

/** Names of the folders of an unfinished site where they stand in the site's own. */
const STAGING = { partial: '.partial', cache: '.cache', former: '.former' };

/** Whether a name in the folder is of the site: not of one that is unfinished, nor of the volume itself. */
const isOfSite = (name: string): boolean => !Object.values(STAGING).includes(name) && name !== 'lost+found';

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
    const entries = readdirSync(outDir).filter(isOfSite);
    if (entries.length > 0 && !SIGNS.every((name) => entries.includes(name))) {
      return refuse(
        `${outDir} holds "${entries[0]}", and is not a site that a build has made: it would be lost.`,
        'Set OUT_DIR to a folder that is empty, or not there yet.',
      );
    }
  }
  // Astro keeps its own notes in the project's folder.
  const above = nearest(dirname(outDir));
  if (!statSync(above).isDirectory()) return refuse(`${above}, in which it would stand, is a file.`, 'Set OUT_DIR to a folder elsewhere.');
  const unwritable = [above, nearest(dirname(stagingOf(outDir).partial)), existsSync('.astro') ? '.astro' : '.'].find(
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

/**
 * Whether Astro would take a folder beside the project for one in it, `/srv/reader-site` for one in `/srv/reader`, and look there for
 * packages: it compares the beginnings of the paths.
 */
const isMistaken = (path: string): boolean => path.startsWith(process.cwd()) && !isWithin(path, process.cwd());

/**
 * Where a site is made until it is whole: beside the finished one, so that it can take its place at once; in it where that is a volume;
 * in the project where Astro would be mistaken.
 */
export function stagingOf(outDir: string): { readonly partial: string; readonly cache: string; readonly former: string } {
  const beside = isMistaken(outDir) ? resolve('.astro') : dirname(outDir);
  const at = (name: string) => (isVolume(outDir) ? join(outDir, name) : join(beside, basename(outDir) + name));
  return { partial: at(STAGING.partial), cache: at(STAGING.cache), former: at(STAGING.former) };
}

/** Makes a folder, and those it stands in. @returns why it cannot be made: some systems say that they may be written, and may not. */
export function makeFolder(folder: string): Problem[] {
  try {
    // Not recursively: in /proc Node would try for ever.
    if (!existsSync(dirname(folder))) {
      const problems = makeFolder(dirname(folder));
      if (problems.length > 0) return problems;
    }
    if (!existsSync(folder)) mkdirSync(folder);
    return [];
  } catch (error) {
    const what = `The folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}).`;
    return [{ file: 'OUT_DIR', what, remedy: 'Set OUT_DIR to a folder elsewhere.' }];
  }
}

/** Moves what a folder holds into another one of its volume, in the place of what has the same names there. */
function moveAll(from: string, to: string): void {
  for (const name of readdirSync(from).filter(isOfSite)) {
    rmSync(join(to, name), { recursive: true, force: true });
    renameSync(join(from, name), join(to, name));
  }
}

/** Puts the site that is whole in the place of the former one, which goes last, and comes back where that fails. */
export function replaceSite(outDir: string): void {
  const { partial, former } = stagingOf(outDir);
  try {
    if (isVolume(outDir)) {
      mkdirSync(former);
      moveAll(outDir, former);
      moveAll(partial, outDir);
    } else {
      if (existsSync(outDir)) renameSync(outDir, former);
      renameSync(partial, outDir);
    }
  } finally {
    recoverSite(outDir);
  }
}

/** Takes the former site away where the new one is in its place; puts it back where that failed, or the build was killed before. */
export function recoverSite(outDir: string): void {
  const { partial, former } = stagingOf(outDir);
  if (!existsSync(former)) return;
  if (!isVolume(outDir)) {
    if (!existsSync(outDir)) renameSync(former, outDir);
  } else if (existsSync(partial) && readdirSync(partial).length > 0) moveAll(former, outDir);
  rmSync(former, { recursive: true, force: true });
}
