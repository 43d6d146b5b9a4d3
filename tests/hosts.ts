/** The recipes in hosting/ as they are, but for their port and their folder, in Debian's nginx, Caddy and Apache. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from './serve.ts';

export const NGINX = process.env['NGINX'] ?? '/usr/sbin/nginx';
export const APACHE = process.env['APACHE'] ?? '/usr/sbin/apache2';
export const CADDY = process.env['CADDY'] ?? '/usr/bin/caddy';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Place {
  readonly folder: string;
  readonly base: string;
  readonly port: number;
}

/** The recipe for this site, and how the host is started with it. Throws where the host finds a fault in the recipe. */
type Prepare = (place: Place) => { readonly command: string; readonly args: readonly string[] };

/** A recipe, with its base and its folder put right. */
const recipe = (name: string, { folder, base }: Place): string =>
  readFileSync(join('hosting', name), 'utf8').replaceAll('/reader/', base).replaceAll('/srv/www', `${folder}/www`);

function check(command: string, args: readonly string[], fault: RegExp): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0 || fault.test(stderr)) throw new Error(stderr);
}

const nginx: Prepare = (place) => {
  const { folder, port } = place;
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
  ${recipe('nginx.conf', place).replace('listen 80;', `listen 127.0.0.1:${port};`)}
}
`,
  );
  check(NGINX, ['-t', '-c', conf, '-e', 'stderr'], /\[warn\]/);
  return { command: NGINX, args: ['-c', conf, '-e', 'stderr'] };
};

const caddy: Prepare = (place) => {
  const conf = join(place.folder, 'Caddyfile');
  // Without its interface for changes, and its own certificates.
  const options = '{\n\tadmin off\n\tauto_https off\n}\n';
  writeFileSync(conf, options + recipe('Caddyfile', place).replace('example.org {', `http://127.0.0.1:${place.port} {`));
  const args = ['--config', conf, '--adapter', 'caddyfile'];
  check(CADDY, ['validate', ...args], /"level":"(?:warn|error)"(?!.*"automatic HTTPS is completely disabled)/);
  return { command: CADDY, args: ['run', ...args] };
};

const apache: Prepare = (place) => {
  const { folder, port } = place;
  const conf = join(folder, 'apache.conf');
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite'];
  writeFileSync(
    conf,
    `ServerRoot /usr/lib/apache2
${modules.map((name) => `LoadModule ${name}_module modules/mod_${name}.so`).join('\n')}
Listen 127.0.0.1:${port}
ServerName 127.0.0.1
ServerTokens Prod
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
DefaultRuntimeDir ${folder}
TypesConfig /dev/null
${recipe('apache.conf', place).replace('*:80>', `127.0.0.1:${port}>`)}`,
  );
  const args = ['-f', conf];
  check(APACHE, ['-t', ...args], /warn/i);
  return { command: APACHE, args: [...args, '-DFOREGROUND'] };
};

const HOSTS = { nginx, caddy, apache };
export type Host = keyof typeof HOSTS;

/**
 * Serves a site by a host that its publishers may have.
 * @param site its folder.
 * @param base what it was built for: the recipes' own, or the root of a domain.
 */
export async function serveBy(host: Host, site: string, base: '/reader/' | '/' = '/reader/'): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), `${host}-`));
  chmodSync(folder, 0o755);
  cpSync(site, join(folder, 'www', base), { recursive: true });
  const port = await freePort();
  const { command, args } = HOSTS[host]({ folder, base, port });
  const running = spawn(command, args, { stdio: 'ignore', env: { ...process.env, XDG_DATA_HOME: folder } });
  const url = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; ; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    if (tries > 50) throw new Error(`${host} does not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    close: () => {
      running.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
