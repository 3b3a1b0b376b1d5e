import { hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  dataFile,
  folder,
  listFile,
  manifestFile,
  type Group,
  type Manifest,
} from '../manifest.ts';
import { cutPacks } from './cut.ts';
import { describeGroups, isPage } from './groups.ts';
import { openKnown } from './known.ts';
import { formatDataList, formatList } from './list.ts';
import { readSite } from './site-files.ts';
import { groupUnits } from './units.ts';
import { writePack, type WrittenPack } from './write-packs.ts';

export interface ReleaseOptions {
  /** The path under which the site is served, with a slash at its end. */
  base: string;
  sequence: number;
  /** Where what can be kept from build to build is kept. */
  cache: string;
}

/** How many packs are new is of this machine; all else is of the site. */
export interface WrittenRelease {
  manifest: Manifest;
  newPacks: number;
}

/**
 * Writes the release of a built site into it: packs, the list of all files, and the manifest, which is not signed. The same
 * site gives the same bytes. One pack at a time is in memory.
 */
export function writeRelease(
  site: string,
  { base, sequence, cache }: ReleaseOptions,
): WrittenRelease {
  const known = openKnown(cache, site);
  const { before, next } = known;
  rmSync(join(site, folder, 'packs'), { recursive: true, force: true });
  mkdirSync(join(site, folder, 'packs'), { recursive: true });
  const files = readSite(site, before.files, next.files);
  const units = groupUnits(site, base, files, before.index, next.index);
  const groups = describeGroups(units.keys());
  let newPacks = 0;
  const packs = groups.flatMap(({ id }) =>
    cutPacks(units.get(id) ?? []).map((cut) =>
      writePack({ site, base }, id, cut, known, () => newPacks++),
    ),
  );
  known.close();
  const list = formatList(files, packs);
  writeFileSync(join(site, listFile), list);
  const manifest: Manifest = {
    format: 1,
    release: hash('sha256', packs.map(({ pack }) => `${pack.sha256}\n`).join('')).slice(0, 16),
    sequence,
    groups: groups.map((group) => ({ ...group, count: countFiles(group, packs) })),
    packs: packs.map(({ pack }) => pack),
    list: { sha256: hash('sha256', list), bytes: list.length },
  };
  writeFileSync(join(site, dataFile), formatDataList(files, manifest));
  writeFileSync(join(site, manifestFile), `${JSON.stringify(manifest, undefined, 1)}\n`);
  return { manifest, newPacks };
}

function countFiles({ id }: Pick<Group, 'id'>, packs: readonly WrittenPack[]): number {
  const paths = packs
    .filter(({ pack }) => pack.group === id)
    .flatMap(({ units }) => units.flatMap(({ files }) => files.map(({ path }) => path)));
  return paths.filter(isPage).length || paths.length;
}
