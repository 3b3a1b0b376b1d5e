/** What a reader takes away from the device, or turns back; each is done while no other tab does anything. */
import { manifestKey, stateKey, type Edition, type State } from '../kept.ts';
import { knownPacks, readDevice, readPlaces, wantedKey, writeJson } from './device.ts';
import { collect, writeEdition, writeState } from './edition.ts';
import { explain } from './error.ts';
import type { Ports } from './ports.ts';
import { parseManifest } from './read-manifest.ts';

/** Answers from the previous edition again; the one left can be gone back to in turn. */
export function goBack(ports: Ports): Promise<void> {
  return alone(ports, async () => {
    const { active, previous } = (await readDevice(ports)).state;
    if (active && previous) await writeState(ports, { active: previous, previous: active });
  });
}

/** Takes the edition away that one could go back to. */
export function removePrevious(ports: Ports): Promise<void> {
  return alone(ports, () => restate(ports, ({ active }) => (active ? { active } : {})));
}

/** Takes a group out of both editions: the state first, as what it names must be there. */
export function removeGroup(ports: Ports, group: string): Promise<void> {
  return alone(ports, async () => {
    const { wanted } = await readDevice(ports);
    if (wanted) await writeJson(ports.state, wantedKey, without(wanted, group));
    const reduce = (edition: Edition) => ({
      ...edition,
      groups: without(edition.groups, group),
    });
    await restate(ports, ({ active, previous }) => ({
      ...(active && { active: reduce(active) }),
      ...(previous && { previous: reduce(previous) }),
    }));
    const { active, previous } = (await readDevice(ports)).state;
    for (const edition of [active, previous]) if (edition) await relist(ports, edition);
  });
}

/** Takes away what came of a download that has not ended. */
export function discardUnfinished(ports: Ports): Promise<void> {
  return alone(ports, async () => {
    await ports.state.remove(wantedKey);
    await collect(ports);
  });
}

/** Takes everything away; the state first, so that nothing answers from what is half gone. */
export function removeAll(ports: Ports): Promise<void> {
  return alone(ports, async () => {
    await ports.state.remove(stateKey);
    for (const shelf of [ports.packs, ports.state])
      for (const key of await shelf.keys()) await shelf.remove(key);
  });
}

async function alone(ports: Ports, work: () => Promise<void>): Promise<void> {
  try {
    await ports.lock(work);
  } catch (error) {
    throw explain(error);
  }
}

/** Writes another state, then takes away what only the one before needed: packs of an unfinished download stay. */
async function restate(ports: Ports, change: (state: State) => State): Promise<void> {
  const device = await readDevice(ports);
  await writeState(ports, change(device.state));
  await collect(ports, new Set(knownPacks(device).map(({ sha256 }) => sha256)));
}

/** Lists the files of the edition's groups alone. */
async function relist(ports: Ports, edition: Edition): Promise<void> {
  const text = await (await ports.state.read(manifestKey(edition.id)))?.text();
  if (!text) return;
  const places = await readPlaces(ports.state, edition);
  await writeEdition(ports, { manifest: parseManifest(text), text }, edition.groups, places);
}

const without = (groups: readonly string[], group: string) => groups.filter((id) => id !== group);
