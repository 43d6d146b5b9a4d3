/** The plainest static host, for the tests: files, index.html in folders, 404.html for the rest. */
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.pdf': 'application/pdf',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.epub': 'application/epub+zip',
};

export interface Server {
  /** Address of the title page. */
  readonly url: string;
  close(): void;
}

/**
 * Serves a folder on a free port of this machine.
 * @param gzip compress what a host would (text); the engine's files are compressed already.
 */
export async function serve(folder: string, base: string, gzip = false): Promise<Server> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const inside = path.startsWith(base) ? join(folder, path.slice(base.length)) : '';
    const file = [inside, join(inside, 'index.html')].find((name) => inside !== '' && existsSync(name) && statSync(name).isFile());
    const found = file ?? join(folder, '404.html');
    const type = TYPES[extname(found)];
    const headers: Record<string, string> = { 'content-type': type ?? 'application/octet-stream' };
    let body: Buffer = readFileSync(found);
    if (gzip && type !== undefined) {
      headers['content-encoding'] = 'gzip';
      body = compressed.get(found) ?? gzipSync(body, { level: 9 });
      compressed.set(found, body);
    }
    response.writeHead(file === undefined ? 404 : 200, { ...headers, 'content-length': String(body.length) });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}${base}`, close: () => server.close() };
}
