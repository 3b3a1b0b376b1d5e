import { readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditCommand } from '../../../admin/gateway/audit/command.ts';
import { editUntil, nothingHeard } from '../../../tools/bench-gateway/edit.ts';
import { isInstalled } from '../../../tools/web-servers.ts';
import { readSections, type Section } from './document.ts';
import { makeMachine, serverOnly, type Machine } from './machine.ts';
import { addAuthor, publishChange, signIn } from './office.ts';
import { ask, makeCertificate, startNginx } from './nginx.ts';

const page = readSections('docs/operating.md');
const serving = readSections('deploy/README.md');
const password = 'سبع نخلات على الفرات';
const portal = 'https://portal.example';
const desk = 'https://desk.portal.example';
const hasNginx = isInstalled('nginx') && isInstalled('openssl');

let machine: Machine;
let nginx: Awaited<ReturnType<typeof startNginx>> | undefined;
const exercised = new Set<string>();

beforeAll(async () => {
  machine = await makeMachine();
});
afterAll(async () => {
  await nginx?.stop();
  await machine.remove();
});

/** Runs the commands under a heading, or those of them that match, and gives what they print. */
function follow(heading: string, { like = /^/, input = '', from = page }: Options = {}): string {
  const commands = sectionOf(heading, from).commands.filter(
    (command) => like.test(command) && !serverOnly.some((pattern) => pattern.test(command)),
  );
  expect(commands).not.toEqual([]);
  for (const command of commands) exercised.add(command);
  return machine.run(commands, input);
}

interface Options {
  like?: RegExp;
  input?: string;
  from?: Section[];
}

function sectionOf(heading: string, sections: Section[]): Section {
  const section = sections.find((one) => one.heading === heading);
  if (!section) throw new Error(`No section is named ${heading}.`);
  return section;
}

const shown = (path: string) => machine.read(join('srv/bawaba/current', path));
const release = () => readlinkSync(machine.place('srv/bawaba/current'));
const data = (path: string) => machine.place(join('var/lib/bawaba', path));
const content = () =>
  machine.run(['git --git-dir=/var/lib/bawaba/repository.git rev-parse main']).trim();
const birthRecord = 'services/birth-record/index.html';

const signedIn = (id: string) => signIn(machine, id, password);

async function publishSummary(summary: string): Promise<void> {
  await publishChange(await signedIn('omar'), await signedIn('nada'), summary);
  await expect.poll(() => shown(birthRecord), { timeout: 20_000 }).toContain(summary);
}

describe('docs/operating.md, on a folder that stands for the server', () => {
  it('leads to a first release', () => {
    expect(follow('First release')).toContain('Published:');
    expect(shown(birthRecord)).toContain('قيد ولادة');
  });

  it('leads to an office whose publisher signs in', async () => {
    follow("The editors' desk", { like: /gateway -- (?:init|user)/, input: `${password}\n` });
    addAuthor(machine, 'omar');
    const settings = sectionOf("The editors' desk", page).json ?? '';
    writeFileSync(data('gateway.json'), machine.translate(settings));
    await machine.startGateway();
    expect(follow("The editors' desk", { like: /^(?:cp|curl) / })).toContain('up');
    await signedIn('nada');
  });

  it.skipIf(!hasNginx)('leads to a portal and a desk behind nginx', async () => {
    makeCertificate(machine);
    follow('nginx and its certificate');
    follow('nginx on Debian', { from: serving });
    follow("The editors' desk", { like: /^ln/ });
    nginx = await startNginx(machine);
    const home = await ask(machine, `${portal}/`);
    expect([home.status, home.headers['strict-transport-security']]).toEqual([
      200,
      'max-age=31536000',
    ]);
    expect((await ask(machine, `${portal}/nothing/`)).text).toBe('no page');
    expect((await ask(machine, `${desk}/admin/`)).text).toContain('<html');
    const signIn = await ask(machine, `${desk}/admin/api/session`, {
      method: 'POST',
      headers: { origin: desk, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'nada', password }),
      localAddress: '127.0.0.7',
    });
    expect(signIn.status).toBe(200);
    expect(machine.read('var/lib/bawaba/audit.jsonl')).toContain('"address":"127.0.0.7"');
  });

  it.skipIf(!hasNginx)('leads to counts of visits without any address', async () => {
    const headers = {
      'user-agent': 'Mozilla/5.0 (Android 14; Mobile)',
      referer: 'https://from.example/',
    };
    const visit = (path: string, more = {}) =>
      ask(machine, portal + path, { headers: { ...headers, ...more }, localAddress: '127.0.0.9' });
    await visit('/services/birth-record/?q=سر');
    await visit('/services//birth-record/index.html');
    await visit('/services/birth-record/', { 'user-agent': 'Googlebot/2.1' });
    await visit('/nothing/');
    await visit('/_astro/app.1234.js');
    const [table = ''] = follow('Visitor counts').split('\nnot counted');
    expect(table).toMatch(/^\/services\/birth-record\/ +2 +2$/m);
    expect(table).toMatch(/^all 1 pages +2 +2$/m);
    const counted = JSON.parse(machine.read('var/cache/bawaba/visits.json') ?? '') as object;
    // The other one was asked for above, by nobody's browser.
    expect(counted).toMatchObject({ byBots: 2, unknown: 0 });
    const logs = ['bawaba/access.log', 'bawaba/error.log', 'nginx-access.log', 'nginx-error.log'];
    const logged = logs.map((log) => machine.read(`var/log/${log}`)).join('');
    for (const secret of ['127.0.0.9', 'q=', 'Android', 'from.example'])
      expect(logged).not.toContain(secret);
  });

  it('makes public what the desk publishes', async () => {
    await publishSummary('نص الإصدار الأول');
  });

  it('backs up all that was acknowledged, while editors save, and makes it anew from the backup', async () => {
    const heard = nothingHeard();
    const editor = { editor: 'omar', slug: 'birth-record', round: '1' };
    const editing = editUntil(Date.now() + 2000, await signedIn('omar'), editor, heard);
    await expect.poll(() => heard.saves.length, { interval: 20 }).toBeGreaterThan(2);
    const before = heard.saves.map(({ id }) => id);
    // In a process beside the gateway, while this one goes on to save.
    const said = await machine.runAside(sectionOf('Backup', page).commands.slice(0, 1));
    expect(said).toContain('Backed up and read again');
    await editing;
    expect(heard.wrong).toEqual([]);
    expect(heard.saves.length).toBeGreaterThan(before.length);
    const head = content();
    const [, audit = ''] = /^audit: (.+)$/m.exec(said) ?? [];

    await machine.stopGateway();
    machine.loseDisk();
    expect(follow('Restore')).toMatch(/سليم[^]+nada[^]+omar/);
    expect(content()).toBe(head);
    for (const blob of before)
      machine.run([`git --git-dir=/var/lib/bawaba/repository.git cat-file -e ${blob}`]);
    expect(await auditCommand(['verify', '--head', audit], data(''), () => undefined)).toBe(0);
    await machine.startGateway();
    await Promise.all(['nada', 'omar'].map(signedIn));
    await expect.poll(() => shown(birthRecord), { timeout: 20_000 }).toContain('نص الإصدار الأول');
    follow('Backup');
  });

  it('tells a second release from the first, and goes back to it', async () => {
    const first = release();
    await publishSummary('نص الإصدار الثاني');
    expect(release()).not.toBe(first);
    const like = hasNginx ? /^/ : /^(?!cp |curl)/;
    expect(follow('A new version of the portal', { like })).toContain(release());
    follow('Rollback');
    expect(release()).toBe(first);
    expect(shown(birthRecord)).toContain('نص الإصدار الأول');
  });

  it('makes a mirror', () => {
    follow('A mirror', { like: /^as/ });
    expect(machine.read('mnt/mirror/current/index.html')).toBe(shown('index.html'));
  });

  it.skipIf(!isInstalled('jq'))('tells a mirror of the same bytes from another', () => {
    expect(follow('A mirror', { like: /^cd/ })).toBe('');
    writeFileSync(machine.place('mnt/mirror/current/404.html'), 'another');
    expect(() => follow('A mirror', { like: /^cd/ })).toThrow('404.html: FAILED');
  });

  it.skipIf(!isInstalled('rsync'))('makes the same one over SSH', () => {
    follow('A mirror', { like: /^rsync/ });
    expect(readlinkSync(machine.place('mnt/ssh/bawaba/current'))).toBe(release());
  });

  it('tells what to watch', () => {
    const like = hasNginx ? /^/ : /^(?!openssl)/;
    expect(follow('What to watch', { like })).toContain(release());
  });

  it('has no command that was not run here, but for those of a server', () => {
    const commands = page.flatMap((section) => section.commands);
    const absent = [
      ...(hasNginx ? [] : [/nginx|logrotate|count:visits|openssl|^curl .*https:/]),
      ...(isInstalled('rsync') ? [] : [/^rsync/]),
      ...(isInstalled('jq') ? [] : [/ jq /]),
    ];
    const left = [...serverOnly, ...absent];
    const forgotten = commands.filter(
      (command) => !exercised.has(command) && !left.some((pattern) => pattern.test(command)),
    );
    expect(forgotten).toEqual([]);
  });
});
