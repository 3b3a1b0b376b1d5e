import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { largestPack } from '#offline/build/cut.ts';
import { isPage } from '#offline/build/groups.ts';
import { readUnzipped } from '#offline/build/index-file.ts';
import { parseList } from '#offline/build/list.ts';
import { listSite } from '#offline/build/site-files.ts';
import { fragmentOf } from '#domain/searched-fragment.ts';
import { listFile, manifestFile, type Manifest } from '#offline/manifest.ts';
import { readPack } from '#offline/pack.ts';
import { distDirectory } from '../../tools/dist.ts';
import { readPlainPack } from '../../tools/release/read-release.ts';

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const manifest: Manifest = JSON.parse(readFileSync(join(distDirectory, manifestFile), 'utf8'));
const list = parseList(readFileSync(join(distDirectory, listFile), 'utf8'));
const packed = manifest.packs.flatMap((pack) => {
  const plain = readPlainPack(distDirectory, pack);
  return readPack(plain).map(({ path, start, end }) => ({
    path,
    pack: pack.name,
    bytes: Buffer.from(plain.subarray(start, end)),
  }));
});

/** A fragment that follows from its page stands in its pack as the path of the page. */
function unfold(path: string, bytes: Buffer): Buffer {
  if (!path.startsWith('pagefind/fragment/') || bytes.toString('latin1', 0, 1) === '{')
    return bytes;
  const page = bytes.toString();
  const html = readFileSync(join(distDirectory, page), 'utf8');
  return Buffer.from(fragmentOf(html, base + page.slice(0, -'index.html'.length)));
}

describe('the release of the site', () => {
  it('lists every file of the site', () => {
    expect([...list.keys()]).toEqual(listSite(distDirectory));
  });

  it('has in its packs what is served, each file once and where the list says', () => {
    expect(new Set(packed.map(({ path }) => path)).size).toBe(packed.length);
    const wrong = packed.filter(
      ({ path, pack, bytes }) =>
        list.get(path)?.pack !== pack ||
        !unfold(path, bytes).equals(readUnzipped(distDirectory, path)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('leaves out of its packs no page but those of staff, of frames and of the weather', () => {
    const kept = new Set(packed.map(({ path }) => path));
    const left = [...list.keys()].filter((path) => isPage(path) && !kept.has(path));
    const folders = left.map((path) => path.replace(/^services\/[^/]+\//, '').split('/')[0]);
    expect([...new Set(folders)].sort()).toEqual([
      'admin',
      'call-centre',
      'embed',
      'review',
      'weather',
    ]);
  });

  it('has each fragment of the search index beside its page, or with the index where no pack has the page', () => {
    const fragments = packed.flatMap(({ path, pack, bytes }, at) => {
      if (!path.endsWith('.pf_fragment')) return [];
      const { url }: { url: string } = JSON.parse(unfold(path, bytes).toString());
      return [{ page: `${url.slice(base.length)}index.html`, pack, beside: packed[at - 1]?.path }];
    });
    expect(fragments.length).toBeGreaterThan(1000);
    for (const { page, pack, beside } of fragments)
      if (list.get(page)?.pack === '-') expect(pack).toMatch(/^search-/);
      else expect(beside).toBe(page);
  });

  it('writes out the fragments of hardly any page', () => {
    const fragments = packed.filter(({ path }) => path.endsWith('.pf_fragment'));
    const whole = fragments.filter(({ bytes }) => bytes.toString('latin1', 0, 1) === '{');
    expect(whole.length).toBeLessThan(fragments.length / 100);
  });

  it('stays small: packs that a phone can open, and a small part of their bytes on the line', () => {
    const sum = (key: 'bytes' | 'size') =>
      manifest.packs.reduce((total, pack) => total + pack[key], 0);
    expect(sum('size') / sum('bytes')).toBeLessThan(0.05);
    const tooLarge = manifest.packs.filter(
      ({ name, bytes }) =>
        bytes > 1.05 * largestPack && packed.filter(({ pack }) => pack === name).length > 2,
    );
    expect(tooLarge).toEqual([]);
  });
});
