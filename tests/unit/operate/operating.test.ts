import { existsSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditCommand } from '../../../admin/gateway/audit/command.ts';
import { nothingHeard } from '../../../tools/bench-gateway/edit.ts';
import { missingTools } from '../../../tools/export/zim/write-zim.ts';
import { makeKeys } from '../../../tools/release/keys.ts';
import { isInstalled } from '../../../tools/web-servers.ts';
import { readSections, sectionOf } from './document.ts';
import { followOn } from './follow.ts';
import { makeMachine } from './machine.ts';
import { addAuthor, editOn, publishChange, signIn } from './office.ts';
import { ask, makeCertificate, startNginx } from './nginx.ts';

const page = readSections('docs/operating.md');
const serving = readSections('deploy/README.md');
const password = 'سبع نخلات على الفرات';
const portal = 'https://portal.example';
const desk = 'https://desk.portal.example';
const hasNginx = isInstalled('nginx') && isInstalled('openssl');

const machine = await makeMachine();
const { follow, areLeft } = followOn(machine, page);
let nginx: Awaited<ReturnType<typeof startNginx>> | undefined;
afterAll(async () => {
  await nginx?.stop();
  await machine.remove();
});

const shown = (path: string) => machine.read(join('srv/bawaba/current', path));
const release = () => readlinkSync(machine.place('srv/bawaba/current'));
const data = (path: string) => machine.place(join('var/lib/bawaba', path));
const content = () =>
  machine.run(['git --git-dir=/var/lib/bawaba/repository.git rev-parse main']).trim();
const signed = sectionOf('The key of releases', page).commands.slice(-1);
const birthRecord = 'services/birth-record/index.html';

const copies = 'Copies for USB sticks, local networks and Kiwix';
const signedIn = (id: string) => signIn(machine, id, password);

async function publishSummary(summary: string): Promise<void> {
  await publishChange(await signedIn('omar'), await signedIn('nada'), summary);
  await expect.poll(() => shown(birthRecord), { timeout: 20_000 }).toContain(summary);
}

describe('docs/operating.md, on a folder that stands for the server', { timeout: 120_000 }, () => {
  it('leads to a first release', () => {
    expect(follow('First release')).toContain('Published:');
    expect(shown(birthRecord)).toContain('قيد ولادة');
  });

  it('leads to a release that is signed', () => {
    expect(follow('The key of releases')).toMatch(/Signed: release [0-9a-f]{16}/);
    expect(shown('offline/manifest.json.minisig')).toContain('trusted comment: release ');
    expect(machine.read('opt/bawaba/release.pub')).toContain('minisign public key');
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

  /** What a restored office must hold. */
  const held = { blobs: [] as string[], head: '', audit: '' };

  it('backs up while editors save', async () => {
    const heard = nothingHeard();
    const isEnough = new AbortController();
    const editing = editOn(await signedIn('omar'), isEnough.signal, heard);
    const saves = (number: number) =>
      expect
        .poll(() => heard.saves.length, { timeout: 20_000, interval: 20 })
        .toBeGreaterThan(number);
    await saves(2);
    held.blobs = heard.saves.map(({ id }) => id);
    const said = await machine.runAside(sectionOf('Backup', page).commands.slice(0, 1));
    await saves(held.blobs.length);
    isEnough.abort();
    await editing;
    expect(heard.wrong).toEqual([]);
    held.head = content();
    held.audit = /^audit: (.+)$/m.exec(said)?.[1] ?? '';
  });

  it('makes the office anew from the backup, with all that was acknowledged before it', async () => {
    await machine.stopGateway();
    machine.loseDisk();
    expect(follow('Restore')).toMatch(/سليم[^]+nada[^]+omar/);
    expect(content()).toBe(held.head);
    for (const blob of held.blobs)
      machine.run([`git --git-dir=/var/lib/bawaba/repository.git cat-file -e ${blob}`]);
    expect(await auditCommand(['verify', '--head', held.audit], data(''), () => undefined)).toBe(0);
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
    follow('A mirror', { like: /^as npm run publish/ });
    expect(machine.read('mnt/mirror/current/index.html')).toBe(shown('index.html'));
  });

  it('tells a copy that is what the key signed', () => {
    machine.run(signed);
    follow('A mirror', { like: /^as npm run publish/ });
    expect(follow('A mirror', { like: /verify/ })).toContain('genuine');
  });

  it.skipIf(!isInstalled('minisign'))('tells it without the code of the portal, too', () => {
    expect(follow('A mirror', { like: /^minisign|files[.]txt$/ })).toBe('');
  });

  it.skipIf(!isInstalled('jq'))('tells a mirror of the same bytes from another', () => {
    expect(follow('A mirror', { like: /^cd.+jq/ })).toBe('');
    writeFileSync(machine.place('mnt/mirror/current/404.html'), 'another');
    expect(() => follow('A mirror', { like: /^cd.+jq/ })).toThrow('404.html: FAILED');
  });

  it.skipIf(!isInstalled('rsync'))('makes the same one over SSH', () => {
    follow('A mirror', { like: /^rsync/ });
    expect(readlinkSync(machine.place('mnt/ssh/bawaba/current'))).toBe(release());
  });

  it('makes a copy for sticks, whose list is signed and true', () => {
    const keys = machine.place('var/lib/bawaba-key');
    if (!existsSync(keys)) makeKeys(keys);
    follow(copies, { like: /export:usb/ });
    expect(machine.read('srv/copies/bawaba/services/birth-record/index.html')).toBe(
      shown(birthRecord),
    );
    expect(machine.read('srv/copies/bawaba/SHA256SUMS.minisig')).toContain(
      'https://portal.example/',
    );
    expect(follow(copies, { like: /sha256sum/ })).toBe('');
  });

  it.skipIf(missingTools().length > 0)('makes a file for Kiwix', () => {
    expect(follow(copies, { like: /export:zim/ })).toContain('zimcheck clean');
  });

  it('tells what to watch', () => {
    const like = hasNginx ? /^/ : /^(?!openssl)/;
    expect(follow('What to watch', { like })).toContain(release());
  });

  it('has no command that was not run here, but for those of a server', () => {
    const absent = [
      ...(hasNginx ? [] : [/nginx|logrotate|count:visits|openssl|^curl .*https:/]),
      ...(isInstalled('minisign') ? [] : [/^minisign|files[.]txt$/]),
      ...(isInstalled('rsync') ? [] : [/^rsync/]),
      ...(missingTools().length > 0 ? [/export:zim/] : []),
      ...(isInstalled('jq') ? [] : [/ jq /]),
    ];
    expect(areLeft(absent)).toEqual([]);
  });
});
