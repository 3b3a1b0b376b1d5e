import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeRelease } from '#offline/build/write-release.ts';
import { decode } from '#offline/codec.ts';
import {
  dataFile,
  deltaFile,
  deltasFile,
  listFile,
  manifestFile,
  packFile,
  signatureFile,
  signatureOf,
  type Deltas,
} from '#offline/manifest.ts';
import { isSigned, readPublicKey } from '#offline/signature.ts';
import { compressSite } from '../../../tools/compress/compress-site.ts';
import { makeKeys, readKey, type ReleaseKey } from '../../../tools/release/keys.ts';
import { readPlainPack } from '../../../tools/release/read-release.ts';
import { signRelease } from '../../../tools/release/sign-release.ts';
import { listen, siteHandler } from '../../../tools/serve.ts';
import { openMirror } from '../../../tools/verify/mirror.ts';
import { verifyMirror } from '../../../tools/verify/verify-mirror.ts';
import { isInstalled } from '../../../tools/web-servers.ts';
import { actFiles, fixedFiles, writeFiles } from '../../fixtures/small-site.ts';

const room = mkdtempSync(join(tmpdir(), 'bawaba-signed-'));
let key: ReleaseKey;
let first = '';
let site = '';

beforeAll(() => {
  makeKeys(join(room, 'keys'));
  key = readKey(join(room, 'keys/release.key'));
  first = mkdtempSync(join(room, 'first-'));
  writeFiles(first, fixedFiles());
  for (let number = 1; number <= 30; number++) writeFiles(first, actFiles(1999, number));
  release(first, 8);
  signRelease(first, key);
});
beforeEach(() => {
  site = mkdtempSync(join(room, 'site-'));
  cpSync(first, site, { recursive: true });
});
afterAll(() => rmSync(room, { recursive: true }));

const release = (folder: string, sequence: number) =>
  writeRelease(folder, { base: '/', sequence, cache: join(room, 'cache') }).manifest;
const read = (path: string, folder = site) => readFileSync(join(folder, path));
const check = (atLeast?: number) =>
  verifyMirror(openMirror(site), readPublicKey(key.publicKey), atLeast);
const faultsOf = async (atLeast?: number) =>
  (await check(atLeast)).findings.map(({ fault, path }) => `${fault} ${path}`);

describe('a key', () => {
  it('is for its owner alone, and is never replaced', () => {
    const secret = join(room, 'keys/release.key');
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    const before = read('keys/release.key', room);
    expect(() => makeKeys(join(room, 'keys'))).toThrow(/never replaced/);
    expect(read('keys/release.key', room)).toEqual(before);
    expect(read('keys/release.pub', room).toString()).toBe(key.publicKey);
  });
});

describe('a signature', () => {
  const isGenuine = (bytes: Uint8Array, signature: string, publicKey = key.publicKey) =>
    isSigned(new Uint8Array(bytes), signature, readPublicKey(publicKey));

  it('holds for its bytes, its comment and its key, and for no other', async () => {
    const bytes = read(manifestFile);
    const signature = read(signatureFile).toString();
    expect(await isGenuine(bytes, signature)).toBe(true);
    expect(signature).toMatch(/^trusted comment: release [0-9a-f]{16} sequence 8 file /m);
    expect(await isGenuine(bytes, signature.replace('sequence 8', 'sequence 9'))).toBe(false);
    expect(await isGenuine(bytes.subarray(1), signature)).toBe(false);
    makeKeys(join(room, 'others'));
    const other = read('others/release.pub', room).toString();
    expect(await isGenuine(bytes, signature, other)).toBe(false);
  });

  it.skipIf(!isInstalled('minisign')).each([manifestFile, listFile, dataFile])(
    'of %s is one that minisign accepts',
    (file) => {
      const ask = () =>
        spawnSync('minisign', ['-Vm', join(site, file), '-p', join(room, 'keys/release.pub')], {
          encoding: 'utf8',
        });
      expect(ask()).toMatchObject({ status: 0 });
      writeFileSync(join(site, file), `${read(file).toString()} `);
      expect(ask()).toMatchObject({ status: 1 });
    },
  );
});

describe('the release after another', () => {
  it('is reached by deltas that are shorter than its packs and give the same bytes', () => {
    writeFiles(site, actFiles(1999, 31));
    const manifest = release(site, 9);
    const { deltas, carried } = signRelease(site, key, [first]);
    const ways: Deltas = JSON.parse(read(deltasFile).toString());
    const pack = manifest.packs.find(({ group }) => group === 'acts-1990');
    const old = JSON.parse(read(manifestFile, first).toString()).packs.find(
      ({ group }: { group: string }) => group === 'acts-1990',
    );
    expect(Object.keys(ways)).toEqual([pack?.sha256]);
    expect(deltas.count).toBe(1);
    const delta = read(deltaFile(old.sha256, pack?.sha256 ?? ''));
    expect(ways[pack?.sha256 ?? '']).toEqual({ [old.sha256]: delta.length });
    expect(delta.length).toBeLessThan((pack?.size ?? 0) / 5);
    const plain = decode(gunzipSync(delta), pack?.bytes ?? 0, readPlainPack(first, old));
    expect(pack && Buffer.compare(plain, readPlainPack(site, pack))).toBe(0);
    expect(carried).toBe(1);
    expect(read(packFile(old.sha256))).toEqual(read(packFile(old.sha256), first));
  });

  it('leaves in reach the packs of one release and not of two', () => {
    writeFiles(site, actFiles(1999, 31));
    release(site, 9);
    signRelease(site, key, [first]);
    const third = mkdtempSync(join(room, 'site-'));
    cpSync(site, third, { recursive: true });
    writeFiles(third, actFiles(1999, 32));
    release(third, 10);
    expect(signRelease(third, key, [site, first])).toMatchObject({
      carried: 1,
      deltas: { count: 2 },
    });
  });

  it('finds what to go from where the first act of a pack is new', () => {
    writeFiles(site, actFiles(1999, 0));
    release(site, 9);
    const { deltas } = signRelease(site, key, [first]);
    expect(deltas).toMatchObject({ count: 1 });
    expect(deltas.bytes).toBeLessThan(2000);
  });

  it('is never older than it', () => {
    release(site, 7);
    expect(() => signRelease(site, key, [first])).toThrow(/older than that in/);
  });
});

describe('the commands', () => {
  const ask = (...words: string[]) =>
    spawnSync(
      process.execPath,
      words.map((word) => word.replace('@', room)),
      {
        encoding: 'utf8',
      },
    );

  it('sign with a key, and without one say what is missing', () => {
    const signed = ask('tools/release.ts', '--key', '@/keys/release.key', '--site', site);
    expect(signed).toMatchObject({ status: 0, stderr: '' });
    expect(signed.stdout).toMatch(/وُقّع الإصدار [^]+Signed: release [0-9a-f]{16}, sequence 8/);
    expect(ask('tools/release.ts', '--site', site)).toMatchObject({
      status: 1,
      stderr: 'قل بأي مفتاح: --key <ملف> · Say with which key: --key <file>.\n',
    });
    expect(ask('tools/release.ts', '--key', '@/keys/release.key', '--site', room)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no release in') as string,
    });
  });

  it('end with 0 for a sound copy, and with 1 and its faults for another', () => {
    const check = () => ask('tools/verify.ts', site, '--key', '@/keys/release.pub');
    expect(check()).toMatchObject({ status: 0, stderr: '' });
    expect(check().stdout).toContain('النسخة سليمة وأصلية');
    rmSync(join(site, 'favicon.svg'));
    const { status, stdout, stderr } = check();
    expect(status).toBe(1);
    expect(stderr).toBe('ناقصة · Missing (1):\n  favicon.svg\n');
    expect(stdout).toContain('العيوب في النسخة: 1');
  });
});

describe('the check of a copy', () => {
  it('finds a whole one sound, with compressed forms of its files beside them', async () => {
    expect(await check(8)).toMatchObject({ findings: [], manifest: { sequence: 8 } });
    await compressSite(site, join(room, 'compressed'));
    const { sound, findings } = await check();
    expect(findings).toEqual([]);
    expect(sound).toBeGreaterThan(
      (await verifyMirror(openMirror(first), readPublicKey(key.publicKey))).sound,
    );
  });

  it('finds a whole one sound over the network', async () => {
    const server = await listen(siteHandler(site), 0, '127.0.0.1');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const verify = () =>
      verifyMirror(openMirror(`http://127.0.0.1:${port}`), readPublicKey(key.publicKey));
    expect((await verify()).findings).toEqual([]);
    rmSync(join(site, 'officials'), { recursive: true });
    expect((await verify()).findings).toEqual([
      { fault: 'missing', path: 'officials/off-1/index.html' },
    ]);
    server.closeAllConnections();
    server.close();
  });

  it('names one byte that was changed, in a page, a pack or a compressed form', async () => {
    await compressSite(site, join(room, 'compressed'));
    const { packs } = JSON.parse(read(manifestFile).toString());
    const pack = packFile(packs[0].sha256);
    for (const path of ['weather/index.html', pack, 'decrees/law/1999/7/index.html.br']) {
      const bytes = read(path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(join(site, path), bytes);
    }
    expect((await faultsOf()).sort()).toEqual([
      'changed decrees/law/1999/7/index.html.br',
      `changed ${pack}`,
      'changed weather/index.html',
    ]);
  });

  it('names what is missing and what is additional', async () => {
    rmSync(join(site, 'favicon.svg'));
    rmSync(join(site, signatureOf(dataFile)));
    writeFiles(site, { 'offline/packs/x.html': '!', 'new.js.gz': '!', 'index.html.exe': '!' });
    expect((await faultsOf()).sort()).toEqual([
      'additional index.html.exe',
      'additional new.js.gz',
      'additional offline/packs/x.html',
      'missing favicon.svg',
      'unsigned offline/data.txt',
    ]);
  });

  it('believes nothing that another key has signed, or none', async () => {
    const { sequence } = JSON.parse(read(manifestFile).toString());
    writeFileSync(
      join(site, manifestFile),
      read(manifestFile).toString().replace(`${sequence}`, '99'),
    );
    expect(await check()).toEqual({
      sound: 0,
      findings: [{ fault: 'forged', path: manifestFile }],
    });
    rmSync(join(site, signatureFile));
    expect(await faultsOf()).toEqual([`unsigned ${manifestFile}`]);
  });

  it('refuses a list that is of another release, though it is signed', async () => {
    const other = mkdtempSync(join(room, 'site-'));
    writeFiles(other, fixedFiles());
    release(other, 8);
    signRelease(other, key);
    for (const file of [listFile, signatureOf(listFile)])
      writeFileSync(join(site, file), read(file, other));
    expect(await faultsOf()).toEqual([`changed ${listFile}`]);
  });

  it('refuses a release that is older than one that is out', async () => {
    expect(await faultsOf(9)).toEqual([`older ${manifestFile}`]);
  });
});
