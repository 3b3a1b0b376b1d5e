/**
 * Brings a release to the device, beside the edition that is there, and switches to it when all of it is there. Whatever
 * stops it on the way, complete packs stay and nothing else has changed.
 */
import type { Pack } from '../../manifest.ts';
import { readPack, type Place } from '../../pack.ts';
import type { PublicKey } from '../../signature.ts';
import { packKey, type Edition } from '../kept.ts';
import { knownPacks, readDevice, readPlaces, wantedKey, writeJson, type Device } from './device.ts';
import { collect, switchTo, writeEdition } from './edition.ts';
import { DownloadError, explain } from './error.ts';
import { getPack, openVerified } from './get-pack.ts';
import { makePlan, packsOf, sizeOf, wholeChoice, type Step } from './plan.ts';
import type { Ports } from './ports.ts';
import { readDeltas, readRelease, refuseOlder, type Release } from './read-release.ts';

export interface Order {
  key: PublicKey;
  /** Groups beside those that are needed. */
  groups: readonly string[];
}

export interface Job {
  /** Aborting pauses. */
  signal?: AbortSignal;
  /** Is told after each pack how much of the way is gone, in bytes on the line. */
  report?: (done: number, total: number) => void;
}

/** So many packs are in memory at once: more would not be faster on a phone's line. */
const atOnce = 3;

/** Ends with the edition that the device then answers from. Rejects with a DownloadError. */
export async function download(ports: Ports, order: Order, job: Job = {}): Promise<Edition> {
  try {
    return await ports.lock(() => installLatest(ports, order, job));
  } catch (error) {
    throw explain(error);
  }
}

/** A release that is published meanwhile takes packs of the one before away; then it is its turn. */
async function installLatest(ports: Ports, order: Order, job: Job): Promise<Edition> {
  for (let before: string | undefined; ;) {
    const release = await readRelease(ports, order.key, { signal: job.signal });
    try {
      return await install(ports, release, order.groups, job);
    } catch (error) {
      const isGone = error instanceof DownloadError && error.trouble === 'gone';
      if (!isGone || before === release.manifest.release) throw error;
      before = release.manifest.release;
    }
  }
}

async function install(
  ports: Ports,
  release: Release,
  chosen: readonly string[],
  job: Job,
): Promise<Edition> {
  const device = await readDevice(ports);
  refuseOlder(release, device.state);
  const groups = wholeChoice(release.manifest, chosen);
  const packs = packsOf(release.manifest, groups);
  const known = knownPacks(device);
  const deltas = known.length > 0 ? await readDeltas(ports, { signal: job.signal }) : {};
  await writeJson(ports.state, wantedKey, groups);
  const fetched = await fetchPacks(ports, makePlan(packs, device.packs, known, deltas), job);
  const places = await findPlaces(ports, device, packs, fetched);
  const edition = await writeEdition(ports, release, groups, places);
  await switchTo(ports, edition, device.state);
  await ports.state.remove(wantedKey);
  await collect(ports);
  return edition;
}

/** Puts every pack of the plan on the device; a damaged one holds none of the others up, anything else those to come. */
async function fetchPacks(
  ports: Ports,
  plan: readonly Step[],
  { signal, report }: Job,
): Promise<Map<string, Place[]>> {
  const places = new Map<string, Place[]>();
  const steps = [...plan];
  const total = sizeOf(plan);
  let done = 0;
  let failure: unknown;
  let isOver = false;
  report?.(done, total);
  const work = async () => {
    for (let step = steps.shift(); step && !isOver; step = steps.shift()) {
      try {
        const { plain, kept } = await getPack(ports, step, signal);
        await ports.packs.write(packKey(step.pack.sha256), kept);
        places.set(step.pack.sha256, readPack(plain));
        report?.((done += sizeOf([step])), total);
      } catch (error) {
        failure ??= error;
        isOver ||= !(error instanceof DownloadError && error.trouble === 'damaged');
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failure) throw failure;
  return places;
}

/** Where the files lie in packs that came in this go, that editions list already, and that an earlier go left behind. */
async function findPlaces(
  ports: Ports,
  { state }: Device,
  packs: readonly Pack[],
  fetched: ReadonlyMap<string, Place[]>,
): Promise<Map<string, Place[]>> {
  const places = new Map(fetched);
  for (const edition of [state.previous, state.active])
    if (edition)
      for (const [digest, own] of await readPlaces(ports.state, edition)) places.set(digest, own);
  for (const pack of packs)
    if (!places.has(pack.sha256)) places.set(pack.sha256, await readKeptPack(ports, pack));
  return places;
}

async function readKeptPack(ports: Ports, pack: Pack): Promise<Place[]> {
  const kept = await ports.packs.read(packKey(pack.sha256));
  const plain = kept && (await openVerified(kept, pack));
  if (plain) return readPack(plain);
  await ports.packs.remove(packKey(pack.sha256));
  throw new DownloadError('damaged');
}
