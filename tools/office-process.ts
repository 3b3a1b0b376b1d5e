/** An office of the gateway in a process of its own, over a throw-away folder: for what is tested and measured from outside. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../admin/gateway/accounts/account.ts';
import { hashPassword } from '../admin/gateway/accounts/password.ts';

interface Options {
  /** A content folder; the office begins with a copy. */
  content: string;
  accounts: readonly Account[];
  /** Of every account. */
  password: string;
  /** What `gateway.json` says beside the address, which it may have to know. */
  settings?: (origin: string) => object | Promise<object>;
  /** Runs the gateway; prints its address when it listens. */
  script?: string;
}

export type OfficeProcess = Awaited<ReturnType<typeof makeOffice>>;

const main = 'admin/gateway/main.ts';

/** An account for all organisations and collections. */
export function accountOf(id: string, role: Account['role']): Account {
  return {
    ...{ id, role, name: 'محرر', email: `${id}@example.sy` },
    organisations: 'all',
    collections: 'all',
    disabled: false,
    generation: 0,
  };
}

/** Makes an office; `start` runs its gateway. */
export async function makeOffice({
  content,
  accounts,
  password,
  settings = () => ({}),
  script = main,
}: Options) {
  const root = mkdtempSync(join(tmpdir(), 'bawaba-office-'));
  const data = join(root, 'data');
  mkdirSync(data);
  cpSync(content, join(root, 'project/content'), { recursive: true });
  const passwordHash = await hashPassword(password);
  const all = accounts.map((account) => ({ ...account, passwordHash }));
  writeFileSync(join(data, 'accounts.json'), JSON.stringify({ accounts: all }), { mode: 0o600 });
  const port = await findPort();
  const origin = `http://localhost:${port}`;
  const said = { ...(await settings(origin)), address: origin };
  writeFileSync(join(data, 'gateway.json'), JSON.stringify(said));
  execFileSync(process.execPath, [main, 'init', '--data', data, '--from', join(root, 'project')]);

  let child: ChildProcess | undefined;
  const endNow = () => endGroup(child);
  process.once('exit', endNow);

  return {
    data,
    origin,
    git: (...words: string[]) =>
      execFileSync('git', ['--git-dir', join(data, 'repository.git'), ...words], {
        encoding: 'utf8',
        maxBuffer: 1 << 30,
      }),
    /** Resolves when the gateway listens. */
    async start(): Promise<void> {
      child = await listening([script, '--data', data, '--port', `${port}`, '--host', 'localhost']);
    },
    /** Tells the script something; resolves with its answer. */
    tell: (message: number) =>
      new Promise<void>((resolve) => {
        child?.once('message', () => resolve());
        child?.send(message);
      }),
    /** Ends the gateway at once, as a loss of power does, or it alone and not what it started. */
    async kill({ isAlone = false } = {}): Promise<void> {
      if (!isRunning(child)) return;
      const ended = new Promise((done) => child?.once('exit', done));
      if (isAlone) child?.kill('SIGKILL');
      else endGroup(child);
      await ended;
    },
    async remove(): Promise<void> {
      await this.kill();
      process.off('exit', endNow);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The gateway leads a group, so that what it starts can be ended with it. */
function listening(words: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true,
  });
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => text.includes('/admin/') && resolve(child));
    child.once('exit', () => reject(new Error('The gateway ended before it listened.')));
  });
}

function isRunning(child: ChildProcess | undefined): boolean {
  return child?.exitCode === null && child.signalCode === null;
}

function endGroup(child: ChildProcess | undefined): void {
  if (child?.pid !== undefined && isRunning(child)) process.kill(-child.pid, 'SIGKILL');
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
