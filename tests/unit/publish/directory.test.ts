import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  keptReleases,
  publishToDirectory,
  rollBack,
} from '../../../tools/publish/publish-to-directory.ts';
import { readRelease } from '../../../tools/publish/release.ts';
import { makeFolder, spring, summer, without, writeSite } from './sites.ts';

let folder: ReturnType<typeof makeFolder>;
let site: string;
let target: string;

beforeEach(() => {
  folder = makeFolder();
  site = join(folder.path, 'dist');
  target = join(folder.path, 'served');
});
afterEach(() => folder[Symbol.dispose]());

let moment = Date.UTC(2026, 2, 1);
async function publish(files: Readonly<Record<string, string>>, keepDays = 0) {
  writeSite(site, files);
  const now = new Date((moment += 1000));
  return publishToDirectory(target, site, await readRelease(site), {
    now,
    keepDays,
    isDryRun: false,
  });
}

const shown = (path = '') => join(target, 'current', path);
const releases = () => readdirSync(join(target, 'releases'));
const numberOf = (path: string) => statSync(path).ino;

/** What a reader finds, by path. */
function read(from = shown()): Record<string, string> {
  const entries = readdirSync(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== '.release.json');
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(join(from, '/').length), readFileSync(path, 'utf8')]),
  );
}

describe('a folder', () => {
  it('shows the release through a link that leads nowhere else when moved', async () => {
    await publish(spring);
    expect(read()).toEqual(spring);
    expect(readlinkSync(join(target, 'current'))).toMatch(/^releases\//);
    await publish(summer);
    expect(read()).toEqual(summer);
  });

  it('holds unchanged files once, and gives the others their dates', async () => {
    await publish(spring);
    const about = numberOf(shown('about/index.html'));
    await publish(summer);
    expect(numberOf(shown('about/index.html'))).toBe(about);
    const date = new Date('2026-01-02T03:04:05Z');
    writeSite(site, { ...summer, 'new/index.html': 'جديد' });
    utimesSync(join(site, 'new/index.html'), date, date);
    const options = { now: new Date((moment += 1000)), keepDays: 0, isDryRun: false };
    await publishToDirectory(target, site, await readRelease(site), options);
    expect(statSync(shown('new/index.html')).mtime).toEqual(date);
  });

  it('gets no new release when nothing changed', async () => {
    await publish(spring);
    const before = readlinkSync(join(target, 'current'));
    await publish(spring);
    expect(readlinkSync(join(target, 'current'))).toBe(before);
    expect(releases()).toHaveLength(1);
  });

  it('keeps hashed files of the release before for pages that are open', async () => {
    const script = '_astro/app.aaaa.js';
    const rest = without({ ...summer, 'about/index.html': 'عن' }, script);
    await publish(spring, 1);
    const before = numberOf(shown(script));
    await publish(rest, 1);
    expect(read()).toEqual({ ...rest, [script]: spring[script] });
    expect(numberOf(shown(script))).toBe(before);
  });

  it('keeps some releases and goes back one by one', async () => {
    const names = ['1', '2', '3', '4', '5', '6', '7'];
    for (const name of names) await publish({ 'index.html': name });
    expect(releases()).toHaveLength(keptReleases);
    for (const name of ['6', '5', '4', '3']) {
      await rollBack(target);
      expect(read()).toEqual({ 'index.html': name });
    }
    await expect(rollBack(target)).rejects.toThrow('no release before');
    await publish({ 'index.html': '8' });
    await rollBack(target);
    expect(read()).toEqual({ 'index.html': '3' });
  });

  it('is left as it was when a file is written while it is published', async () => {
    await publish(spring);
    writeSite(site, summer);
    const release = await readRelease(site);
    writeFileSync(join(site, 'index.html'), 'half a pa');
    const options = { now: new Date((moment += 1000)), keepDays: 0, isDryRun: false };
    const published = publishToDirectory(target, site, release, options);
    await expect(published).rejects.toThrow('index.html was written anew meanwhile');
    expect(read()).toEqual(spring);
  });

  it('says so when its listing is damaged', async () => {
    await publish(spring);
    writeFileSync(shown('.release.json'), '{"version": 1');
    await expect(publish(summer)).rejects.toThrow('.release.json is damaged. Take it away');
    expect(read()).toEqual(spring);
  });

  it('whose listing is gone is published to anew', async () => {
    await publish(spring);
    rmSync(shown('.release.json'));
    await publish(summer);
    expect(read()).toEqual(summer);
  });

  it('that is no link is left alone', async () => {
    mkdirSync(join(target, 'current'), { recursive: true });
    await expect(publish(spring)).rejects.toThrow('is no link');
  });

  it('is published to by one process at a time', async () => {
    await publish(spring);
    const lock = join(target, 'lock');
    writeFileSync(lock, String(process.ppid));
    await expect(publish(summer)).rejects.toThrow(/Another publication .* is running/);
    expect(read()).toEqual(spring);
    rmSync(lock);
    await publish(summer);
    expect(existsSync(lock)).toBe(false);
  });

  it('is not made from a folder without a site', async () => {
    await expect(publish({ 'notes.txt': '' })).rejects.toThrow('no built site');
    expect(existsSync(target)).toBe(false);
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    spawn('node', ['tools/publish.ts', '--target', target, '--from', site, ...args]);

  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, number) => [`decrees/${number}/index.html`, `${number}`]),
  );

  it('killed while it copies leaves the old release shown, and run again the new one', async () => {
    await publish(spring);
    writeSite(site, { ...summer, ...many });
    const child = run('--keep-removed', '0');
    child.stdout.once('data', () => child.kill('SIGKILL'));
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    expect(read()).toEqual(spring);
    expect(releases()).toHaveLength(2);
    await publish(summer);
    expect(read()).toEqual(summer);
    expect(releases()).toHaveLength(2);
  });

  it('killed as it turns the link shows one release or the other, and goes back all the same', async () => {
    await publish(spring);
    writeSite(site, summer);
    const child = run('--keep-removed', '0');
    const watcher = watch(target, () => child.kill('SIGKILL'));
    await once(child, 'exit');
    watcher.close();
    expect([spring, summer]).toContainEqual(read());
    await publish(summer);
    expect(read()).toEqual(summer);
    await rollBack(target);
    expect(read()).toEqual(spring);
    await publish({ ...summer, ...many });
    expect(readdirSync(target).sort()).toEqual(['current', 'releases']);
  });

  it('goes back with --rollback, and says so', async () => {
    await publish(spring);
    await publish(summer);
    const said = (await run('--rollback').stdout.toArray()).join('');
    expect(said).toMatch(/shows .+ again/);
    expect(read()).toEqual(spring);
  });
});
