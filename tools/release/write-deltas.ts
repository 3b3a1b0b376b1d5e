import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '#offline/build/encode.ts';
import { zip } from '#offline/build/write-packs.ts';
import { deltaFile, deltasFile, folder, type Deltas, type Pack } from '#offline/manifest.ts';
import { readPlainPack, type FoundRelease } from './read-release.ts';

/** Writes into a release the ways to its packs from those of earlier ones, where they are shorter than the packs. */
export function writeDeltas(release: FoundRelease, earlier: readonly FoundRelease[]): Deltas {
  const { site, manifest } = release;
  const deltas: Deltas = {};
  rmSync(join(site, folder, 'deltas'), { recursive: true, force: true });
  mkdirSync(join(site, folder, 'deltas'), { recursive: true });
  for (const pack of manifest.packs) {
    const plain = readPlainPack(site, pack);
    for (const old of earlier) {
      const base = findBase(pack, release, old);
      if (!base || deltas[pack.sha256]?.[base.sha256] !== undefined) continue;
      const delta = zip(encode(plain, readPlainPack(old.site, base)));
      if (delta.length >= pack.size) continue;
      writeFileSync(join(site, deltaFile(base.sha256, pack.sha256)), delta);
      (deltas[pack.sha256] ??= {})[base.sha256] = delta.length;
    }
  }
  writeFileSync(join(site, deltasFile), `${JSON.stringify(deltas, undefined, 1)}\n`);
  return deltas;
}

/**
 * The pack of an earlier release that is most like this one: of its name, else the one that has most of its files. Undefined
 * where the earlier release has the pack itself, or nothing of it.
 */
export function findBase(
  pack: Pack,
  { pathsOf }: FoundRelease,
  old: FoundRelease,
): Pack | undefined {
  const others = old.manifest.packs.filter(({ group }) => group === pack.group);
  if (others.some(({ sha256 }) => sha256 === pack.sha256)) return undefined;
  const namesake = others.find(({ name }) => name === pack.name);
  if (namesake) return namesake;
  const paths = new Set(pathsOf.get(pack.name));
  const shared = ({ name }: Pack) =>
    (old.pathsOf.get(name) ?? []).filter((path) => paths.has(path)).length;
  const [best] = others
    .map((other) => ({ other, shared: shared(other) }))
    .sort((one, another) => another.shared - one.shared);
  return best && best.shared > 0 ? best.other : undefined;
}
