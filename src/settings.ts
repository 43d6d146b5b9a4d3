/** The settings of a build, from the environment: read here and nowhere else. Plain Node. */
import { resolve } from 'node:path';
import { normaliseBase } from './model/addresses.ts';
import type { Problem } from './model/types.ts';

const setting = (name: string, otherwise: string): string => process.env[name]?.trim() || otherwise;

/** Origin of the published site, without a path. */
export const siteUrl = setting('SITE_URL', 'http://localhost:4321');
/** Path below the origin: `/`, or `/reader/`. */
export const basePath = normaliseBase(setting('BASE_PATH', '/'));
/** Absolute paths of the content's and the site's folders. */
export const contentDir = resolve(setting('CONTENT_DIR', 'content'));
export const outDir = resolve(setting('OUT_DIR', 'dist'));

/** Forms of the text and additions to the pages that a build may do without. The pages themselves stand on none of them. */
export const FORMATS = ['article', 'pdf', 'epub', 'markdown', 'pictures', 'feed', 'offline', 'compressed'] as const;
export type Format = (typeof FORMATS)[number];

/** @param names of formats, with commas or spaces between them; a name that is none of FORMATS is a problem. */
export function parseWithout(names: string): { formats: ReadonlySet<Format>; problems: Problem[] } {
  const given = names.split(/[\s,]+/).filter((name) => name !== '');
  const isFormat = (name: string): name is Format => (FORMATS as readonly string[]).includes(name);
  return {
    formats: new Set(given.filter(isFormat)),
    problems: given
      .filter((name) => !isFormat(name))
      .map((name) => ({
        file: 'WITHOUT',
        what: `The setting names "${name}", which is no format that could be left out.`,
        remedy: `Write any of ${FORMATS.join(', ')} in it, with commas between them.`,
      })),
  };
}

/**
 * What this build leaves out, file and links both; `settingProblems` stop it before anything is written.
 * A route lists no paths for what is left out, or answers with `new Response()`: Astro writes no file for an empty answer.
 */
export const { formats: without, problems: settingProblems } = parseWithout(setting('WITHOUT', ''));
