/** The settings of a build and of what serves it, from the environment: read here and nowhere else. Plain Node. */
import { realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { normaliseBase } from './model/addresses.ts';
import type { Problem } from './model/types.ts';

const setting = (name: string, otherwise: string): string => process.env[name]?.trim() || otherwise;

const LOCAL_PORT = 4321;
const LOCAL = `http://localhost:${LOCAL_PORT}`;

/** @param url an origin: a scheme and a host, without a path. */
export function parseSiteUrl(url: string): { origin: string; problems: Problem[] } {
  const refuse = (what: string, remedy: string) => ({ origin: LOCAL, problems: [{ file: 'SITE_URL', what, remedy }] });
  const { protocol = '', origin = '', username = '', pathname = '', search = '', hash = '' } = URL.parse(url) ?? {};
  if (!/^https?:$/.test(protocol) || username !== '') {
    return refuse(`"${url}" is not an address of a site.`, 'Write it as https://example.org, without quotation marks.');
  }
  if (pathname !== '/' || search + hash !== '') {
    return refuse(`"${url}" holds more than the site's host.`, `Write ${origin}, and a path below it in BASE_PATH.`);
  }
  return { origin, problems: [] };
}

/** @param path below the origin; slashes around it may be left out. */
export function parseBasePath(path: string): { base: string; problems: Problem[] } {
  const base = normaliseBase(path);
  const isStep = (step: string) => /^[\p{L}\p{N}\p{M}._~-]+$/u.test(step) && !/^\.+$/.test(step);
  if (base === '/' || base.slice(1, -1).split('/').every(isStep)) return { base, problems: [] };
  return {
    base: '/',
    problems: [
      {
        file: 'BASE_PATH',
        what: `"${path}" does not make an address.`,
        remedy: 'Write it as /reader/: letters, digits, hyphens, points and single slashes; the host stands in SITE_URL.',
      },
    ],
  };
}

/** @param path of the content's folder, from the project's: texts with components become modules under it, whose names are addresses. */
export function checkContentPath(path: string): Problem[] {
  const signs = [...new Set(path.match(/[#?%\\]/g))].join(' ');
  if (signs === '') return [];
  return [
    {
      file: 'CONTENT_DIR',
      what: `"${path}" has signs that a path to the content may not have: ${signs}.`,
      remedy: 'Rename the folder, or name another.',
    },
  ];
}

/** @param text the number of a port; 0 takes any that is free. */
export function parsePort(text: string): { port: number; problems: Problem[] } {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { port, problems: [] };
  return { port: LOCAL_PORT, problems: [{ file: 'PORT', what: `"${text}" is not a port.`, remedy: 'Set it to a number up to 65535.' }] };
}

/** A folder where links to it lead. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const site = parseSiteUrl(setting('SITE_URL', LOCAL));
const below = parseBasePath(setting('BASE_PATH', '/'));

/** Origin of the published site, without a path. */
export const siteUrl = site.origin;
/** Path below the origin: `/`, or `/reader/`. */
export const basePath = below.base;
/** Absolute paths of the content's and the site's folders. */
export const contentDir = resolve(setting('CONTENT_DIR', 'content'));
export const outDir = realPath(resolve(setting('OUT_DIR', 'dist')));

/** Where `npm start` serves the site, and what is wrong with that: a build does not ask for it. */
export const { port, problems: portProblems } = parsePort(setting('PORT', String(LOCAL_PORT)));

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
        what: `The setting names "${name}", which is not a format that could be left out.`,
        remedy: `Write any of ${FORMATS.join(', ')} in it, with commas between them.`,
      })),
  };
}

const formats = parseWithout(setting('WITHOUT', ''));

/**
 * What this build leaves out, file and links both.
 * A route lists no paths for what is left out, or answers with `new Response()`: Astro writes no file for an empty answer.
 */
export const without = formats.formats;

/** What is wrong with the settings; it stops a build before anything is written. */
export const settingProblems: readonly Problem[] = [
  ...site.problems,
  ...below.problems,
  ...formats.problems,
  ...checkContentPath(relative('.', contentDir)),
];
