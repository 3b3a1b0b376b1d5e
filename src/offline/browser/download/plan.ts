import type { Deltas, Manifest, Pack } from '../../manifest.ts';

/** A pack to fetch, and the shorter way to it where there is one. */
export interface Step {
  pack: Pack;
  delta?: { from: Pack; size: number };
}

/** The groups of a release that come with what a reader chose: those that are needed, and no other. */
export function wholeChoice({ groups }: Manifest, chosen: readonly string[]): string[] {
  return groups.filter(({ id, isNeeded }) => isNeeded || chosen.includes(id)).map(({ id }) => id);
}

export function packsOf({ packs }: Manifest, groups: readonly string[]): Pack[] {
  return packs.filter(({ group }) => groups.includes(group));
}

/**
 * What to fetch for these packs, where the packs with these digests are on the device; a delta goes from one of `known`,
 * the packs of the editions on it.
 */
export function makePlan(
  packs: readonly Pack[],
  kept: ReadonlySet<string>,
  known: readonly Pack[] = [],
  deltas: Deltas = {},
): Step[] {
  const bases = new Map(
    known.filter(({ sha256 }) => kept.has(sha256)).map((pack) => [pack.sha256, pack]),
  );
  return packs
    .filter(({ sha256 }) => !kept.has(sha256))
    .map((pack) => {
      const [best] = Object.entries(deltas[pack.sha256] ?? {})
        .flatMap(([digest, size]) => {
          const from = bases.get(digest);
          return from && size < pack.size ? [{ from, size }] : [];
        })
        .sort((a, b) => a.size - b.size);
      return { pack, ...(best && { delta: best }) };
    });
}

/** Bytes on the line. */
export function sizeOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { pack, delta }) => sum + (delta?.size ?? pack.size), 0);
}

/** Bytes of these packs on the line and, within little, on the device. */
export function sizeOfPacks(packs: readonly Pack[]): number {
  return sizeOf(packs.map((pack) => ({ pack })));
}
