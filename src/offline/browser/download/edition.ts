import type { Manifest } from '../../manifest.ts';
import type { Place } from '../../pack.ts';
import {
  manifestKey,
  packKey,
  partKey,
  partOf,
  parts,
  stateKey,
  type Edition,
  type FilePlace,
  type State,
} from '../kept.ts';
import { knownPacks, readDevice, wantedKey, writeJson } from './device.ts';
import { packsOf } from './plan.ts';
import type { Ports } from './ports.ts';
import type { Release } from './read-release.ts';

/**
 * Writes what the worker reads of an edition, from where the files of its packs lie. Nothing answers from it before the
 * state names it. Its id is that of its release, so that tabs which are open go on where only the choice of groups is
 * another; to write it again then adds and takes away no file of the other groups.
 */
export async function writeEdition(
  { state }: Ports,
  { manifest, text }: Release,
  groups: readonly string[],
  places: ReadonlyMap<string, readonly Place[]>,
): Promise<Edition> {
  const { release, sequence } = manifest;
  for (const [part, files] of listFiles(manifest, groups, places).entries())
    await writeJson(state, partKey(release, part), files);
  await state.write(manifestKey(release), new Blob([text], { type: 'application/json' }));
  return { id: release, release, sequence, groups: [...groups] };
}

/**
 * From here on the device answers from the edition. Another choice of the same release leaves the edition to go back to
 * as it is.
 */
export async function switchTo(
  ports: Ports,
  edition: Edition,
  { active, previous }: State,
): Promise<void> {
  const before = active?.release === edition.release ? previous : active;
  await writeState(ports, { active: edition, ...(before && { previous: before }) });
}

export function writeState({ state }: Ports, value: State): Promise<void> {
  return writeJson(state, stateKey, value);
}

/**
 * Takes away what no edition on the device needs: of the packs all of them, or those in `among`. One key after another, as a
 * worker that has a cache open keeps all of it alive (https://www.w3.org/TR/service-workers/#cache-storage-delete).
 */
export async function collect(ports: Ports, among?: ReadonlySet<string>): Promise<void> {
  const device = await readDevice(ports);
  const { active, previous } = device.state;
  const isLegible = (!active || device.active) && (!previous || device.previous);
  if (!isLegible) return;
  const needed = new Set(knownPacks(device).map(({ sha256 }) => sha256));
  for (const pack of among ?? device.packs)
    if (!needed.has(pack)) await ports.packs.remove(packKey(pack));
  const own = [active, previous].flatMap((edition) => (edition ? [manifestKey(edition.id)] : []));
  const folders = own.map((key) => key.replace(/manifest$/, ''));
  for (const key of await ports.state.keys()) {
    const isKept = key === stateKey || key === wantedKey;
    if (!isKept && !folders.some((folder) => key.startsWith(folder))) await ports.state.remove(key);
  }
}

function listFiles(
  manifest: Manifest,
  groups: readonly string[],
  places: ReadonlyMap<string, readonly Place[]>,
): Record<string, FilePlace>[] {
  const lists = Array.from({ length: parts }, (): Record<string, FilePlace> => ({}));
  for (const { sha256, bytes } of packsOf(manifest, groups))
    for (const { path, start, end } of places.get(sha256) ?? []) {
      const list = lists[partOf(path)];
      if (list) list[path] = [sha256, bytes, start, end];
    }
  return lists;
}
