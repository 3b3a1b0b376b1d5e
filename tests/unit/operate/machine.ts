/** A folder that stands for the server of `docs/operating.md`: the commands of the page run in it, with its paths in place of theirs. */
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type Machine = Awaited<ReturnType<typeof makeMachine>>;

export async function makeMachine() {
  const root = mkdtempSync(join(tmpdir(), 'bawaba-machine-'));
  const [gatewayPort, httpPort, httpsPort] = await freePorts();
  const place = (path: string) => join(root, path);
  for (const folder of folders) mkdirSync(place(folder), { recursive: true });
  cpSync('tests/fixtures/small-content', place('opt/bawaba/content'), { recursive: true });
  writeFileSync(place('bin/npm'), npmWithSmallBuild);
  chmodSync(place('bin/npm'), 0o755);
  const env = {
    ...process.env,
    PATH: `${place('bin')}:${process.env['PATH']}`,
    REAL_PATH: process.env['PATH'],
  };
  let gateway: ChildProcess | undefined;

  const translate = (text: string) =>
    text
      .replaceAll('mirror.portal.example:/srv/', '/mnt/ssh/')
      .replaceAll(/(?<![\w.])\/(opt|srv|etc|mnt|var)\//g, `${root}/$1/`)
      .replaceAll(/(?<=^|\s)\/(srv|opt|mnt)(?=\s|$)/gm, `${root}/$1`)
      .replaceAll('127.0.0.1:4400', `127.0.0.1:${gatewayPort}`)
      .replaceAll(
        'https://portal.example/',
        `--insecure --connect-to portal.example:443:127.0.0.1:${httpsPort} https://portal.example/`,
      );
  const script = (commands: readonly string[]) => [
    '-c',
    ['set -eu', 'as() { "$@"; }', ...commands.map(translate)].join('\n'),
  ];

  return {
    ...{ root, place, translate, httpPort, httpsPort, gatewayPort },
    /** Runs commands of the page one after another, and gives what they print. Throws at the first that fails. */
    run(commands: readonly string[], input = ''): string {
      const done = spawnSync('bash', script(commands), { env, input, encoding: 'utf8' });
      if (done.status !== 0)
        throw new Error(`${commands.join('\n')}\n${done.stdout}${done.stderr}`);
      return done.stdout;
    },
    /** The same while this process goes on. */
    async runAside(commands: readonly string[]): Promise<string> {
      return (await promisify(execFile)('bash', script(commands), { env })).stdout;
    },
    /** Starts what the gateway's unit starts. */
    async startGateway(): Promise<void> {
      const unit = readFileSync('deploy/systemd/bawaba-gateway.service', 'utf8');
      const [, command = ''] = /^ExecStart=(.+)$/m.exec(unit) ?? [];
      const [program = '', ...words] = translate(
        command.replaceAll('/opt/bawaba/', `${process.cwd()}/`),
      ).split(' ');
      gateway = spawn(program, [...words, '--port', `${gatewayPort}`], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await Promise.race([once(gateway.stdout ?? gateway, 'data'), once(gateway, 'exit')]);
      if (gateway.exitCode !== null) throw new Error('The gateway ended before it listened.');
    },
    /** As systemd does. */
    async stopGateway(): Promise<void> {
      if (!gateway || gateway.exitCode !== null) return;
      const ended = once(gateway, 'exit');
      gateway.kill('SIGTERM');
      await ended;
    },
    /** Everything that editors and publications made. */
    loseDisk(): void {
      for (const folder of ['var/lib/bawaba', 'srv/bawaba'])
        rmSync(place(folder), { recursive: true });
      for (const folder of ['var/lib/bawaba', 'srv/bawaba']) mkdirSync(place(folder));
    },
    read: (path: string) =>
      existsSync(place(path)) ? readFileSync(place(path), 'utf8') : undefined,
    async remove(): Promise<void> {
      await this.stopGateway();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const folders = [
  'bin',
  'opt/bawaba',
  'srv/bawaba',
  'mnt/mirror',
  'mnt/ssh/bawaba',
  'etc/logrotate.d',
  'etc/systemd/system',
  'etc/nginx/sites-enabled',
  'etc/nginx/modules-enabled',
  'etc/letsencrypt/live/portal.example',
  'var/lib/bawaba',
  'var/lib/bawaba-key',
  'var/cache/bawaba',
  'var/backups/bawaba',
  'var/log/bawaba',
];

/** What copies for other media read of the first page. */
const firstHead = [
  '<title>Portal — Line</title>',
  '<meta property="og:site_name" content="Portal">',
  '<meta name="description" content="What the portal is.">',
  '<link rel="canonical" href="https://portal.example/">',
].join('');

/** The build is tested elsewhere: here a page is its entry's text. Every other command of npm is npm's. */
const npmWithSmallBuild = `#!/bin/sh
if [ "$1 $2" != 'run build' ]; then PATH="$REAL_PATH" exec npm "$@"; fi
content="\${CONTENT_DIR:-tests/fixtures/small-content}"
rm -rf "$OUT_DIR"
mkdir -p "$OUT_DIR/services/birth-record" "$OUT_DIR/_astro"
cp "$content/services/birth-record.md" "$OUT_DIR/services/birth-record/index.html"
printf '%s%2000s' '${firstHead}' home > "$OUT_DIR/index.html"
cp public/favicon.svg "$OUT_DIR"
printf 'no page' > "$OUT_DIR/404.html"
printf 'export {};' > "$OUT_DIR/_astro/app.1234.js"
node tests/fixtures/write-release.ts "$OUT_DIR"
`;

/** Three that nobody has. */
async function freePorts(): Promise<[number, number, number]> {
  const servers = Array.from({ length: 3 }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const [one = 0, two = 0, three = 0] = servers.map(
    (server) => (server.address() as AddressInfo).port,
  );
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return [one, two, three];
}
