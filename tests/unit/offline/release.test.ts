import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { cutPacks } from '#offline/build/cut.ts';
import { describeGroups, groupOf } from '#offline/build/groups.ts';
import { parseList } from '#offline/build/list.ts';
import { writeRelease } from '#offline/build/write-release.ts';
import { decode } from '#offline/codec.ts';
import { listFile, manifestFile, packFile, type Manifest } from '#offline/manifest.ts';
import { readPack } from '#offline/pack.ts';
import { actFiles, fixedFiles, writeFiles } from '../../fixtures/small-site.ts';

const room = mkdtempSync(join(tmpdir(), 'bawaba-release-'));
let site = '';
beforeEach(() => {
  site = mkdtempSync(join(room, 'site-'));
  writeFiles(site, fixedFiles());
  for (const year of [1931, 1948, 1999, 2003]) writeFiles(site, actFiles(year, 7));
});
afterAll(() => rmSync(room, { recursive: true }));

const write = (cache = 'cache', folder = site) =>
  writeRelease(folder, { base: '/', sequence: 8, cache: join(room, cache) });

/** The plain files of a pack, by path. */
function openPack(sha256: string, bytes: number): Map<string, string> {
  const plain = decode(gunzipSync(readFileSync(join(site, packFile(sha256)))), bytes);
  return new Map(
    readPack(plain).map(({ path, start, end }) => [
      path,
      Buffer.from(plain.subarray(start, end)).toString(),
    ]),
  );
}

describe('a group', () => {
  it.each([
    ['index.html', 'shell'],
    ['404.html', 'shell'],
    ['offline/index.html', 'shell'],
    ['_astro/x.css', 'shell'],
    ['_astro/x.webp', 'media'],
    ['manifest.webmanifest', 'shell'],
    ['pagefind/index/x.pf_index', 'search'],
    ['services/passport-issue/card/index.html', 'services'],
    ['officials/off-1/index.html', 'officials'],
    ['decrees/topic/health/index.html', 'lists'],
    ['decrees/law/2004/18/history/index.html', 'acts-2000'],
    ['decrees/year/2004/index.html', 'acts-2000'],
    ['decrees/law/1932/18/index.html', 'acts-1940'],
    ['data/decrees.csv', 'data'],
    ['uploads/a/form.pdf', 'media'],
  ])('of %s is %s', (path, group) => expect(groupOf(path)).toBe(group));

  it.each([
    'admin/index.html',
    'review/index.html',
    'weather/index.html',
    'services/passport-issue/embed/index.html',
    'services/passport-issue/fragment.html',
    'decrees/law/2004/18/index.akn.xml',
    'sw.js',
    'og-image.png',
  ])('%s is in none', (path) => expect(groupOf(path)).toBeUndefined());

  it('has an Arabic title, those that are needed come first and the latest acts before earlier ones', () => {
    const groups = describeGroups(['acts-1940', 'data', 'acts-2010', 'search', 'shell', 'lists']);
    expect(groups.map(({ id }) => id)).toEqual([
      'shell',
      'search',
      'lists',
      'acts-2010',
      'acts-1940',
      'data',
    ]);
    expect(groups.map(({ isNeeded }) => isNeeded).lastIndexOf(true)).toBe(1);
    expect(groups.slice(3, 5).map(({ title }) => title)).toEqual([
      'صكوك 2010–2019',
      'صكوك ما قبل 1950',
    ]);
  });
});

describe('the cuts between packs', () => {
  const unitsOf = (numbers: readonly number[]) =>
    numbers.map((number) => ({ key: `decrees/law/${number}`, bytes: 900 + (number % 200) }));
  const numbers = Array.from({ length: 1500 }, (_, at) => 10_000 + 2 * at);
  const keysOf = (cuts: { key: string }[][]) => cuts.map((cut) => cut.map(({ key }) => key).join());

  it('leave no pack over the bound and lose nothing', () => {
    const units = unitsOf(numbers);
    const cuts = cutPacks(units, 40_000);
    expect(cuts.flat()).toEqual(units);
    const sizes = cuts.map((cut) => cut.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(40_000);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeGreaterThan(15_000);
    expect(cutPacks([], 10)).toEqual([]);
    expect(cutPacks([{ key: 'a', bytes: 99 }], 10)).toHaveLength(1);
  });

  it('stand where they stood when entries are added, but for a few packs', () => {
    const before = new Set(keysOf(cutPacks(unitsOf(numbers), 40_000)));
    for (const added of [9_999, 10_001, 11_111, 12_345, 13_001]) {
      const more = [...numbers, added].sort((one, other) => one - other);
      const after = keysOf(cutPacks(unitsOf(more), 40_000));
      expect(after.filter((keys) => !before.has(keys)).length, `${added}`).toBeLessThanOrEqual(3);
    }
  });
});

describe('the release of a site', () => {
  it('has each page in one pack, as it is, beside what is found of it', () => {
    const { manifest } = write();
    const packs = manifest.packs.map((pack) => [pack, openPack(pack.sha256, pack.bytes)] as const);
    const paths = packs.flatMap(([, files]) => [...files.keys()]);
    expect(new Set(paths).size).toBe(paths.length);
    const acts = packs.find(([{ group }]) => group === 'acts-1990')?.[1];
    const [page, fragment] = [...(acts?.entries() ?? [])];
    expect(page).toEqual([
      'decrees/law/1999/7/index.html',
      readFileSync(join(site, 'decrees/law/1999/7/index.html'), 'utf8'),
    ]);
    expect(fragment?.[0]).toMatch(/^pagefind\/fragment\/\w+[.]pf_fragment$/);
    expect(JSON.parse(fragment?.[1] ?? '')).toMatchObject({ url: '/decrees/law/1999/7/' });
    expect(manifest.groups.find(({ id }) => id === 'acts-1990')).toEqual({
      id: 'acts-1990',
      title: 'صكوك 1990–1999',
      isNeeded: false,
      count: 1,
    });
  });

  it('orders the index by its words, whatever its files are called', () => {
    const { manifest } = write();
    const pack = manifest.packs.find(({ group }) => group === 'search');
    const files = [...openPack(pack?.sha256 ?? '', pack?.bytes ?? 0).keys()];
    expect(files.filter((path) => path.endsWith('.pf_index'))).toEqual([
      'pagefind/index/1123456789.pf_index',
      'pagefind/index/0123456789.pf_index',
    ]);
  });

  it('lists every file but its own, as sha256sum checks them', () => {
    write();
    const list = parseList(readFileSync(join(site, listFile), 'utf8'));
    expect(list.get('weather/index.html')?.pack).toBe('-');
    expect(list.get('officials/off-1/index.html')?.pack).toMatch(/^officials-[0-9a-f]{8}$/);
    expect([...list.keys()].some((path) => path.startsWith('offline/'))).toBe(false);
    const check = () =>
      spawnSync('sha256sum', ['--strict', '-c', listFile], { cwd: site, encoding: 'utf8' });
    expect(check()).toMatchObject({ status: 0 });
    writeFileSync(join(site, 'weather/index.html'), 'other');
    expect(check()).toMatchObject({ status: 1 });
  });

  it('is the same bytes of the same site, kept or made anew', () => {
    const bytesOf = () => readFileSync(join(site, manifestFile), 'utf8');
    expect(write('one').newPacks).toBeGreaterThan(5);
    const first = bytesOf();
    expect(write('one').newPacks).toBe(0);
    expect(bytesOf()).toBe(first);
    write('two');
    expect(bytesOf()).toBe(first);
  });

  it('makes again what has changed alone, and sees a change that leaves size and date', () => {
    const before = write('keeps').manifest;
    const path = join(site, 'decrees/law/1999/7/index.html');
    const text = readFileSync(path, 'utf8');
    const date = new Date(Date.now() - 60_000);
    utimesSync(path, date, date);
    write('keeps');
    rmSync(path);
    writeFileSync(path, text.replace('قانون', 'مرسوم'));
    utimesSync(path, date, date);
    const { manifest, newPacks } = write('keeps');
    expect(newPacks).toBe(1);
    const digests = new Set(before.packs.map(({ sha256 }) => sha256));
    const changed = manifest.packs.filter(({ sha256 }) => !digests.has(sha256));
    expect(changed.map(({ group }) => group)).toEqual(['acts-1990']);
    expect(manifest.release).not.toBe(before.release);
  });

  it('mends what it keeps where that is damaged', () => {
    const { manifest } = write('damaged');
    const packs = [join(room, 'damaged'), '-name', 'pack-*'];
    const kept = spawnSync('find', packs, { encoding: 'utf8' });
    for (const file of kept.stdout.trim().split('\n')) writeFileSync(file, 'nothing');
    expect(write('damaged').newPacks).toBe(manifest.packs.length);
    const { sha256, bytes } = manifest.packs[0] as Manifest['packs'][0];
    expect(openPack(sha256, bytes).has('index.html')).toBe(true);
  });
});
