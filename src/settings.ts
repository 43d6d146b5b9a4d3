/** The settings of a build, from the environment: read here and nowhere else. Plain Node. */
import { resolve } from 'node:path';
import { normaliseBase } from './model/addresses.ts';

const setting = (name: string, otherwise: string): string => process.env[name]?.trim() || otherwise;

/** Origin of the published site, without a path. */
export const siteUrl = setting('SITE_URL', 'http://localhost:4321');
/** Path below the origin: `/`, or `/reader/`. */
export const basePath = normaliseBase(setting('BASE_PATH', '/'));
/** Absolute paths of the content's and the site's folders. */
export const contentDir = resolve(setting('CONTENT_DIR', 'content'));
export const outDir = resolve(setting('OUT_DIR', 'dist'));
