import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  dataFile,
  listFile,
  manifestFile,
  packFile,
  signatureOf,
  type Manifest,
} from '#offline/manifest.ts';
import { signWith, type ReleaseKey } from './keys.ts';
import { readRelease, type FoundRelease } from './read-release.ts';
import { writeDeltas } from './write-deltas.ts';

export interface SignedRelease {
  manifest: Manifest;
  /** Of packs from earlier releases to those of this one. */
  deltas: { count: number; bytes: number };
  /** Packs of the release before that stay in reach. */
  carried: number;
}

/**
 * Signs the release of a built site, with the ways to it from earlier releases, the latest first. The packs of the latest
 * stay in reach, so that who has begun to take it can end. Throws where the release is older than one of them, as no
 * device would take it.
 */
export function signRelease(
  site: string,
  key: ReleaseKey,
  previous: readonly string[] = [],
): SignedRelease {
  const release = readRelease(site);
  const earlier = previous.map(readRelease);
  const { manifest } = release;
  for (const { manifest: other, site: folder } of earlier)
    if (other.sequence > manifest.sequence)
      throw new Error(
        `هذا الإصدار أقدم من الذي في ${folder}، فلن يقبله أي جهاز: ابن من إيداع أحدث أو اضبط SOURCE_DATE_EPOCH · This release is older than that in ${folder}, and no device would take it: build from a later commit, or set SOURCE_DATE_EPOCH.`,
      );
  const deltas = Object.values(writeDeltas(release, earlier)).flatMap(Object.values<number>);
  const carried = carryPacks(release, earlier[0]);
  for (const file of [listFile, dataFile, manifestFile])
    writeFileSync(
      join(site, signatureOf(file)),
      signatureFor(file, readFileSync(join(site, file))),
    );
  return {
    manifest,
    deltas: { count: deltas.length, bytes: deltas.reduce((sum, size) => sum + size, 0) },
    carried,
  };

  function signatureFor(file: string, bytes: Uint8Array): string {
    const { release: id, sequence } = manifest;
    return signWith(key, bytes, `release ${id} sequence ${sequence} file ${file}`);
  }
}

function carryPacks({ site, manifest }: FoundRelease, before: FoundRelease | undefined): number {
  const own = new Set(manifest.packs.map(({ sha256 }) => packFile(sha256)));
  const left = (before?.manifest.packs ?? [])
    .map(({ sha256 }) => packFile(sha256))
    .filter((file) => !own.has(file));
  for (const file of left) {
    const from = join(before?.site ?? '', file);
    const isThere = existsSync(join(site, file)) && sizeOf(join(site, file)) === sizeOf(from);
    if (!isThere) copyFileSync(from, join(site, file));
  }
  return left.length;
}

const sizeOf = (file: string) => statSync(file).size;
