import type { Deltas, Manifest } from '../../manifest.ts';
import type { PublicKey } from '../../signature.ts';
import { knownPacks, type Device } from './device.ts';
import type { Asking } from './fetch-file.ts';
import { makePlan, packsOf, sizeOf, sizeOfPacks, wholeChoice } from './plan.ts';
import type { Ports } from './ports.ts';
import { readDeltas, readRelease, refuseOlder } from './read-release.ts';

/** What a reader can bring to the device. */
export interface Offer {
  manifest: Manifest;
  deltas: Deltas;
}

export interface Quote {
  /** All groups that would be on the device. */
  groups: string[];
  /** Bytes to bring. */
  line: number;
  /** Bytes on the device in the end, within little. */
  room: number;
}

/** Rejects as readRelease does, and with `older`. */
export async function readOffer(
  ports: Ports,
  key: PublicKey,
  device: Device,
  asking: Asking = {},
): Promise<Offer> {
  const release = await readRelease(ports, key, asking);
  refuseOlder(release, device.state);
  const deltas = device.state.active ? await readDeltas(ports, asking) : {};
  return { manifest: release.manifest, deltas };
}

export function quoteFor(
  device: Device,
  { manifest, deltas }: Offer,
  chosen: readonly string[],
): Quote {
  const groups = wholeChoice(manifest, chosen);
  const packs = packsOf(manifest, groups);
  const steps = makePlan(packs, device.packs, knownPacks(device), deltas);
  return { groups, line: sizeOf(steps), room: sizeOfPacks(packs) };
}

/** Bytes that the previous edition alone takes. */
export function sizeOfPrevious({ state, active, previous }: Device): number {
  const needed = new Set(packsOfEdition(active, state.active?.groups).map(({ sha256 }) => sha256));
  return sizeOfPacks(
    packsOfEdition(previous, state.previous?.groups).filter(({ sha256 }) => !needed.has(sha256)),
  );
}

function packsOfEdition(manifest?: Manifest, groups: readonly string[] = []) {
  return manifest ? packsOf(manifest, groups) : [];
}
