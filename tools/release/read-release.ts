import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseList } from '#offline/build/list.ts';
import { decode } from '#offline/codec.ts';
import { listFile, manifestFile, packFile, type Manifest, type Pack } from '#offline/manifest.ts';

/** A release in a folder, and for each of its packs the paths of its files. */
export interface FoundRelease {
  site: string;
  manifest: Manifest;
  pathsOf: ReadonlyMap<string, readonly string[]>;
}

/** The release of a built site. Throws where there is none, or the list of its files is of another. */
export function readRelease(site: string): FoundRelease {
  if (!existsSync(join(site, manifestFile)))
    throw new Error(
      `لا إصدار في ${site}: شغّل npm run build أولاً · There is no release in ${site}: run "npm run build" first.`,
    );
  const manifest: Manifest = JSON.parse(readFileSync(join(site, manifestFile), 'utf8'));
  const list = readFileSync(join(site, listFile));
  if (hash('sha256', list) !== manifest.list.sha256)
    throw new Error(
      `قائمة الملفات في ${site} ليست قائمة هذا الإصدار · The list of files in ${site} is not of this release.`,
    );
  const pathsOf = new Map<string, string[]>();
  for (const [path, { pack }] of parseList(list.toString())) {
    const paths = pathsOf.get(pack) ?? [];
    paths.push(path);
    pathsOf.set(pack, paths);
  }
  return { site, manifest, pathsOf };
}

/** The plain bytes of a pack as it travels. Throws on any that are not what the pack's digest says. */
export function openPack(zipped: Uint8Array, { sha256, bytes }: Pack): Uint8Array {
  const plain = decode(gunzipSync(zipped), bytes);
  if (hash('sha256', plain) !== sha256) throw new Error(`The pack ${sha256} is another.`);
  return plain;
}

export function readPlainPack(site: string, pack: Pack): Uint8Array {
  return openPack(readFileSync(join(site, packFile(pack.sha256))), pack);
}
