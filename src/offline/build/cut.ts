import { hash } from 'node:crypto';

/** What stays together in a pack: a page, and what is found of it. */
export interface Unit {
  /** The same from release to release, also where the file's name tells its content. */
  key: string;
  bytes: number;
}

/** Plain bytes of a pack. A browser opens a whole one for each page that it shows, and phones have little memory. */
export const largestPack = 4_000_000;
/** No cut leaves less than such a part of a pack, where it can. */
const leastPart = 3;

/**
 * Cuts units in their order into packs of at most so many plain bytes, but for one unit that is larger. A list that is too
 * long is cut where the hash of a key is lowest, and its parts again. So a unit more changes its own pack, and no other
 * but where its hash is the lowest of many.
 */
export function cutPacks<One extends Unit>(units: readonly One[], most = largestPack): One[][] {
  const bytes = units.reduce((sum, unit) => sum + unit.bytes, 0);
  if (bytes <= most || units.length < 2) return units.length > 0 ? [[...units]] : [];
  const at = findCut(units, bytes, most / leastPart);
  return [...cutPacks(units.slice(0, at), most), ...cutPacks(units.slice(at), most)];
}

function findCut(units: readonly Unit[], bytes: number, least: number): number {
  let before = 0;
  let lowest = '~';
  let cut = 0;
  for (const [at, unit] of units.entries()) {
    const isEdge = at === 0 || before < least || bytes - before < least;
    const height = hash('sha1', unit.key);
    if (!isEdge && height < lowest) {
      lowest = height;
      cut = at;
    }
    before += unit.bytes;
  }
  return cut || Math.ceil(units.length / 2);
}
