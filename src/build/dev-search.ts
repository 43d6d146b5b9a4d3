import { createReadStream, existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Gives the development server the search index of the last build, which alone makes one.
 * Without a build there is none, and the search says that it could not be loaded.
 */
export function searchIndexOfLastBuild(site: string, base: string): Plugin {
  const prefix = `${base}pagefind/`;
  return {
    name: 'search-index-of-last-build',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const file = join(site, 'pagefind', normalize(path.slice(prefix.length)));
        if (!path.startsWith(prefix) || path.includes('..') || !existsSync(file)) return next();
        response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },
  };
}
