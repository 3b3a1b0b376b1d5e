import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishToStore } from '../../../tools/publish/publish-to-store.ts';
import { readRelease, withoutCompressed } from '../../../tools/publish/release.ts';
import { openS3Store, parseAddress } from '../../../tools/publish/s3-store.ts';
import { s3Environment, startS3Server, type S3Server } from '../../fixtures/s3-server.ts';
import { makeFolder, spring, summer, without, writeSite } from './sites.ts';

let server: S3Server;
let folder: ReturnType<typeof makeFolder>;
let site: string;

beforeEach(async () => {
  for (const [name, value] of Object.entries(s3Environment)) vi.stubEnv(name, value);
  server = await startS3Server();
  folder = makeFolder();
  site = join(folder.path, 'dist');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.stop();
  folder[Symbol.dispose]();
});

const day = 86_400_000;
const noon = Date.UTC(2026, 2, 1, 12);

async function publish(files: Readonly<Record<string, string>>, { now = noon, keepDays = 0 } = {}) {
  writeSite(site, files);
  const release = withoutCompressed(await readRelease(site));
  const options = { now: new Date(now), keepDays, isDryRun: false };
  return publishToStore(openS3Store('s3://portal/site', server.endpoint), site, release, options);
}

/** The real command, in a process of its own. */
function runPublish(files: Readonly<Record<string, string>>, ...more: string[]) {
  writeSite(site, files);
  const args = ['--from', site, '--target', 's3://portal/site', '--endpoint', server.endpoint];
  return spawn('node', ['tools/publish.ts', ...args, '--keep-removed', '0', ...more], {
    env: { ...process.env, ...s3Environment },
  });
}

const client = () => new S3Client({ endpoint: server.endpoint, forcePathStyle: true });
const putForeign = (Key: string) =>
  client().send(new PutObjectCommand({ Bucket: 'portal', Key, Body: 'not ours' }));
const textOf = async (path: string) => {
  const found = await client().send(
    new GetObjectCommand({ Bucket: 'portal', Key: `site/${path}` }),
  );
  return found.Body?.transformToString();
};
const keys = async () =>
  (await Array.fromAsync(openS3Store('s3://portal/site', server.endpoint).paths())).sort();
const get = async (path: string) => {
  const found = await openS3Store('s3://portal/site', server.endpoint).inspect(path);
  return found?.headers;
};
const put = (requests: readonly { method: string; key: string }[]) =>
  requests.filter(({ method }) => method === 'PUT').map(({ key }) => key);
const pathsOf = (files: object) =>
  Object.keys(files)
    .filter((path) => !path.endsWith('.br'))
    .sort();

describe('a store', () => {
  it('has every file of the release with its media type and how long it holds, compressed forms left out', async () => {
    await publish(spring);
    expect(await keys()).toEqual(pathsOf(spring));
    expect(await get('index.html')).toEqual({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, max-age=60',
    });
    expect(await get('_astro/app.aaaa.js')).toEqual({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    expect(await get('pagefind/pagefind-entry.json')).toMatchObject({
      'Cache-Control': 'no-cache',
    });
    expect(await get('decrees/feed.xml')).toMatchObject({
      'Content-Type': 'application/atom+xml; charset=utf-8',
    });
    expect(await get('uploads/act.docx')).toEqual({
      'Content-Type': 'application/octet-stream',
      'Cache-Control': 'public, max-age=60',
      'Content-Disposition': 'attachment',
    });
  });

  it('is sent nothing when nothing changed', async () => {
    await publish(spring);
    server.takeRequests();
    await publish(spring);
    expect(server.takeRequests().map(({ method, key }) => `${method} ${key}`)).toEqual([
      'GET site/.release.json',
    ]);
  });

  it('is sent what changed alone, and loses what is gone', async () => {
    await publish(spring);
    server.takeRequests();
    await publish(summer);
    const written = put(server.takeRequests());
    // The files of one step go together.
    expect([
      ...written.slice(0, 1),
      ...written.slice(1, 3).sort(),
      ...written.slice(3, 5),
      ...written.slice(5, 8).sort(),
      ...written.slice(8),
    ]).toEqual([
      'site/.release.json',
      'site/_astro/app.bbbb.js',
      'site/pagefind/index/bbbb.pf_index',
      'site/services/licence/index.html',
      'site/services/passport/index.html',
      'site/index.html',
      'site/pagefind/pagefind-entry.json',
      'site/search/index.html',
      'site/.release.json',
    ]);
    expect(await keys()).toEqual(pathsOf(summer));
  });

  it('keeps the old script for as many days as told, its pages not', async () => {
    const rest = without({ ...summer, 'about/index.html': 'عن' }, '_astro/app.aaaa.js');
    await publish(spring, { keepDays: 2 });
    await publish(rest, { keepDays: 2 });
    expect(await keys()).toContain('_astro/app.aaaa.js');
    expect(await keys()).not.toContain('services/telegram/index.html');
    await publish(rest, { keepDays: 2, now: noon + day });
    expect(await keys()).toContain('_astro/app.aaaa.js');
    await publish(rest, { keepDays: 2, now: noon + 2 * day });
    expect(await keys()).toEqual(pathsOf(rest));
  });

  it('that two publications wrote to at once says so, and is right after one more', async () => {
    await publish(spring);
    const other = openS3Store('s3://portal/site', server.endpoint);
    const listing = await other.readListing();
    writeSite(site, summer);
    const release = withoutCompressed(await readRelease(site));
    const meddled = {
      ...other,
      put: async (...file: Parameters<typeof other.put>) => {
        await other.put(...file);
        await other.writeListing(listing ?? '');
      },
    };
    const options = { now: new Date(noon), keepDays: 0, isDryRun: false };
    await expect(publishToStore(meddled, site, release, options)).rejects.toThrow(
      /Another publication has written/,
    );
    await publish(spring);
    expect(await keys()).toEqual(pathsOf(spring));
    const files = Object.entries(spring).filter(([path]) => !path.endsWith('.br'));
    for (const [path, text] of files) expect(await textOf(path)).toBe(text);
  });

  it('that lost its listing is asked itself, and keeps what is not ours', async () => {
    await publish(spring);
    const store = openS3Store('s3://portal/site', server.endpoint);
    await store.remove('.release.json');
    await putForeign('site/letters/from-another-tool.txt');
    server.takeRequests();
    await publish(summer);
    expect(put(server.takeRequests())).toHaveLength(9);
    expect(await keys()).toEqual([...pathsOf(summer), 'letters/from-another-tool.txt'].sort());
  });

  it.each(['small', 'large'])('that fails for a moment gets its %s file', async (size) => {
    let failures = 1;
    server.intercept = ({ key }) => (key.endsWith('.sqlite') && failures-- > 0 ? 503 : undefined);
    const text = size === 'small' ? 'x' : 'x'.repeat(5 * 1024 ** 2);
    await publish({ ...spring, 'data/archive.sqlite': text });
    expect(await textOf('data/archive.sqlite')).toBe(text);
    expect(await get('data/archive.sqlite')).toMatchObject({
      'Content-Type': 'application/vnd.sqlite3',
    });
  });
});

describe('the command', () => {
  it('ends with an error before any page is changed when a file fails', async () => {
    await publish(spring);
    server.takeRequests();
    server.intercept = ({ method, key }) =>
      method === 'PUT' && key.endsWith('bbbb.js') ? 403 : undefined;
    const child = runPublish(summer);
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(put(server.takeRequests()).filter((key) => key.endsWith('.html'))).toEqual([]);
  });

  it.each([3, 7, 9])('killed at its write %i and run again ends the same', async (deadly) => {
    await publish(spring);
    let writes = 0;
    const child = runPublish(summer);
    server.intercept = ({ method }) => {
      if (method === 'GET' || method === 'HEAD') return undefined;
      writes += 1;
      if (writes === deadly) child.kill('SIGKILL');
      return undefined;
    };
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    server.intercept = () => undefined;
    await publish(summer);
    expect(await keys()).toEqual(pathsOf(summer));
    server.takeRequests();
    await publish(summer);
    expect(put(server.takeRequests())).toEqual([]);
  });

  it('killed and followed by another release leaves nothing of its own', async () => {
    await publish(spring);
    const child = runPublish(summer);
    server.intercept = ({ key }) => {
      if (key.endsWith('pagefind-entry.json')) child.kill('SIGKILL');
      return undefined;
    };
    await once(child, 'exit');
    server.intercept = () => undefined;
    const page = 'services/passport/index.html';
    expect(await textOf(page)).toBe(summer[page]);
    await publish(spring);
    expect(await keys()).toEqual(pathsOf(spring));
    expect(await textOf(page)).toBe(spring[page]);
  });

  it('only tells with --dry-run', async () => {
    await publish(spring);
    server.takeRequests();
    const child = runPublish(summer, '--dry-run');
    const said = (await child.stdout.toArray()).join('');
    expect(said).toContain('new pages: services/licence/index.html');
    expect(said).toContain('removed pages: services/telegram/index.html');
    expect(put(server.takeRequests())).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['s3://portal', { bucket: 'portal', prefix: '' }],
    ['s3://portal/', { bucket: 'portal', prefix: '' }],
    ['s3://portal/a/b/', { bucket: 'portal', prefix: 'a/b/' }],
  ])('%s is a bucket and a prefix', (address, parts) => {
    expect(parseAddress(address)).toEqual(parts);
  });

  it('without a bucket is refused', () => {
    expect(() => parseAddress('s3:///a')).toThrow('s3://bucket/prefix');
  });
});
