/** The recipe in hosting/nginx.conf as it is, but for its port and its folder, in Debian's nginx. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from './serve.ts';

export const NGINX = process.env['NGINX'] ?? '/usr/sbin/nginx';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * @param site folder of a site.
 * @param base what it was built for: the recipe's own, or the root of a domain.
 */
export async function serveByNginx(site: string, base: '/reader/' | '/' = '/reader/'): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  chmodSync(folder, 0o755);
  cpSync(site, join(folder, 'www', base), { recursive: true });
  const port = await freePort();
  const recipe = readFileSync('hosting/nginx.conf', 'utf8')
    .replaceAll('/reader/', base)
    .replaceAll('/srv/www', `${folder}/www`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    `include /etc/nginx/modules-enabled/*.conf;
worker_processes 2;
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  ${recipe}
}
`,
  );
  const checked = spawnSync(NGINX, ['-t', '-c', conf, '-e', 'stderr'], { encoding: 'utf8' });
  if (checked.status !== 0 || checked.stderr.includes('[warn]')) throw new Error(checked.stderr);
  const nginx = spawn(NGINX, ['-c', conf, '-e', 'stderr'], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; ; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    if (tries > 50) throw new Error('nginx does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    close: () => {
      nginx.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
