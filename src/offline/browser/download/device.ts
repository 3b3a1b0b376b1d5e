import type { Manifest, Pack } from '../../manifest.ts';
import type { Place } from '../../pack.ts';
import {
  manifestKey,
  packKey,
  partKey,
  parts,
  stateKey,
  type Edition,
  type FilePlace,
  type State,
} from '../kept.ts';
import { packsOf } from './plan.ts';
import type { Ports, Shelf } from './ports.ts';

/** The groups of a download that has not ended. */
export const wantedKey = stateKey.replace(/state$/, 'wanted');

/** What is on the device. */
export interface Device {
  state: State;
  /** The manifests of the editions. */
  active?: Manifest | undefined;
  previous?: Manifest | undefined;
  /** The digests of the packs. */
  packs: ReadonlySet<string>;
  /** The groups of a download that was begun and has not ended. */
  wanted?: string[] | undefined;
}

export async function readDevice({ packs, state: shelf }: Ports): Promise<Device> {
  const state = (await readJson<State>(shelf, stateKey)) ?? {};
  const [active, previous, wanted, keys] = await Promise.all([
    state.active && readJson<Manifest>(shelf, manifestKey(state.active.id)),
    state.previous && readJson<Manifest>(shelf, manifestKey(state.previous.id)),
    readJson<string[]>(shelf, wantedKey),
    packs.keys(),
  ]);
  const start = packKey('').length;
  return { state, active, previous, wanted, packs: new Set(keys.map((key) => key.slice(start))) };
}

/** The packs that the editions on the device are made of. */
export function knownPacks({ state, active, previous }: Device): Pack[] {
  return [
    ...(active && state.active ? packsOf(active, state.active.groups) : []),
    ...(previous && state.previous ? packsOf(previous, state.previous.groups) : []),
  ];
}

/** Where the files of an edition lie, by the digests of its packs. */
export async function readPlaces(shelf: Shelf, { id }: Edition): Promise<Map<string, Place[]>> {
  const places = new Map<string, Place[]>();
  for (let part = 0; part < parts; part++) {
    const files = (await readJson<Record<string, FilePlace>>(shelf, partKey(id, part))) ?? {};
    for (const [path, [digest, , start, end]] of Object.entries(files)) {
      const own = places.get(digest) ?? [];
      own.push({ path, start, end });
      places.set(digest, own);
    }
  }
  return places;
}

async function readJson<Value>(shelf: Shelf, key: string): Promise<Value | undefined> {
  const value = await shelf.read(key);
  return value && JSON.parse(await value.text());
}

export function writeJson(shelf: Shelf, key: string, value: unknown): Promise<void> {
  return shelf.write(key, new Blob([JSON.stringify(value)], { type: 'application/json' }));
}
