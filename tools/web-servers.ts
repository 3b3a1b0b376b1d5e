/** The real web servers for which `deploy/` has configurations, started over a folder for tests and measurements. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A running server. */
export interface WebServer {
  /** `http://127.0.0.1:50123` */
  origin: string;
  /** The process that was started; nginx answers from children of it. */
  pid: number | undefined;
  stop(): Promise<void>;
}

/** True where the command of that name is installed. */
export function isInstalled(command: string): boolean {
  return findCommand(command) !== undefined;
}

/** True where nginx can send the `.br` files; without the module it sends `.gz`. */
export const hasBrotli = existsSync(brotliModule());

/** Starts nginx over `root` with the configuration in `deploy/nginx`, or with nothing of it but the media types. */
export async function startNginx(
  root: string,
  { isBare = false }: { isBare?: boolean } = {},
): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-nginx-'));
  const port = await freePort();
  cpSync(join(deploy, 'nginx'), join(folder, 'bawaba'), { recursive: true });
  writeFileSync(
    join(folder, 'nginx.conf'),
    isBare
      ? nginxMain(folder, bareServer(root, port))
      : nginxMain(folder, fullServer(root, port), 'include bawaba/main.conf;'),
  );
  const child = start('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  return running(child, port, folder);
}

/** What `nginx -t` says of the whole example, its certificate and folder being at hand; empty where all is well. */
export function testNginxExample(example: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-nginx-'));
  cpSync(join(deploy, 'nginx'), join(folder, 'bawaba'), { recursive: true });
  writeFileSync(join(folder, 'nginx.conf'), nginxMain(folder, example));
  const { status, stderr } = spawnSync(
    commandPath('nginx'),
    ['-t', '-q', '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  return status === 0 ? '' : stderr;
}

/** Starts Caddy over `root` with `deploy/Caddyfile`. */
export async function startCaddy(root: string): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-caddy-'));
  const port = await freePort();
  const child = start('caddy', ['run', '--adapter', 'caddyfile', '--config', caddyfile], {
    ...caddyHome(folder),
    CADDY_ADMIN: 'off',
    SITE_ADDRESS: `http://127.0.0.1:${port}`,
    SITE_ROOT: root,
  });
  return running(child, port, folder);
}

/** What `caddy validate` finds wrong with `deploy/Caddyfile`; empty where all is well. */
export function testCaddyfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-caddy-'));
  const { status, stderr } = spawnSync(
    commandPath('caddy'),
    ['validate', '--adapter', 'caddyfile', '--config', caddyfile],
    { encoding: 'utf8', env: { ...process.env, ...caddyHome(folder) } },
  );
  rmSync(folder, { recursive: true });
  return status === 0 ? '' : stderr;
}

const deploy = fileURLToPath(new URL('../deploy/', import.meta.url));
const caddyfile = join(deploy, 'Caddyfile');
const caddyHome = (folder: string) => ({ XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder });

function nginxMain(folder: string, servers: string, main = ''): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(folder, name)};`,
  );
  return `${hasBrotli ? `load_module ${brotliModule()};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
${main}
daemon off;
worker_processes 1;
error_log stderr warn;
pid ${join(folder, 'nginx.pid')};
events {}
http {
  access_log off;
${temporary.join('\n')}
${servers}
}
`;
}

/** The lines of the example's own server that are not about names and certificates. */
function listening(root: string, port: number): string {
  return `listen 127.0.0.1:${port};
  root ${root};
  sendfile on;
  tcp_nopush on;
  ${hasBrotli ? 'brotli_static on;' : ''}`;
}

function fullServer(root: string, port: number): string {
  return `include bawaba/removed.conf;
server {
  ${listening(root, port)}
  include bawaba/site.conf;
}`;
}

function bareServer(root: string, port: number): string {
  return `server {
  ${listening(root, port)}
  index index.html;
  gzip_static on;
  types { text/html html; }
}`;
}

/** Where Debian keeps it. */
export function brotliModule(): string {
  return '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
}

function start(command: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(commandPath(command), args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
}

/** Resolves once the port answers; rejects with what the server said if it ends before. */
async function running(child: ChildProcess, port: number, folder: string): Promise<WebServer> {
  let said = '';
  child.stderr?.on('data', (text) => (said += text));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    const isUp = await fetch(origin, { method: 'HEAD' }).then(
      () => true,
      () => false,
    );
    if (isUp) return { origin, pid: child.pid, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`The server did not start:\n${said}`);
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', () => resolve()));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

function commandPath(command: string): string {
  const found = findCommand(command);
  if (found === undefined) throw new Error(`${command} is not installed.`);
  return found;
}

/** The path of a command, where it is installed. Servers are in /usr/sbin, which the path of a plain user does not have. */
export function findCommand(command: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}
