import { isEqual, isRecord } from './values.ts';

/** Where an item of a changed list comes from. */
export type Origin =
  /** The item at an index of the list before, perhaps with changes to it. */
  | { kind: 'kept'; index: number }
  /** An unchanged item that stood elsewhere. */
  | { kind: 'moved'; index: number }
  | { kind: 'new' };

/** For each item of `after`, its origin in `before`; the kept ones are in the order of both lists. */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): Origin[] {
  const origins: Origin[] = after.map(() => ({ kind: 'new' }));
  const matches = longestCommon(before, after);
  for (const [old, index] of matches) origins[index] = { kind: 'kept', index: old };
  const used = new Set(matches.map(([old]) => old));
  origins.forEach((origin, index) => {
    if (origin.kind !== 'new') return;
    const old = before.findIndex((item, at) => !used.has(at) && isEqual(item, after[index]));
    if (old < 0) return;
    used.add(old);
    origins[index] = { kind: 'moved', index: old };
  });
  let from = 0;
  origins.forEach((origin, index) => {
    if (origin.kind === 'kept') from = origin.index + 1;
    if (origin.kind !== 'new') return;
    const to = nextKept(origins, index) ?? before.length;
    for (let old = from; old < to; old += 1) {
      if (used.has(old) || !isAlike(before[old], after[index])) continue;
      used.add(old);
      origins[index] = { kind: 'kept', index: old };
      from = old + 1;
      return;
    }
  });
  return origins;
}

function nextKept(origins: readonly Origin[], after: number): number | undefined {
  return origins.slice(after + 1).find((origin) => origin.kind === 'kept')?.index;
}

/** Whether one may be the other after an edit: objects that share a value, or two scalars. */
function isAlike(a: unknown, b: unknown): boolean {
  if (!isRecord(a) || !isRecord(b))
    return !isRecord(a) && !isRecord(b) && Array.isArray(a) === Array.isArray(b);
  const keys = Object.keys(a);
  return keys.some((key) => isEqual(a[key], b[key])) || keys.length === 1;
}

/** The pairs of equal items of the longest common subsequence, by index. */
function longestCommon(a: readonly unknown[], b: readonly unknown[]): [number, number][] {
  const [textsA, textsB] = [a, b].map((list) => list.map((item) => JSON.stringify(item)));
  if (!textsA || !textsB) return [];
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      set(
        lengths,
        i,
        j,
        textsA[i] === textsB[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1)),
      );
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;)
    if (textsA[i] === textsB[j]) pairs.push([i++, j++]);
    else if (at(lengths, i + 1, j) >= at(lengths, i, j + 1)) i += 1;
    else j += 1;
  return pairs;
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function set(table: readonly Uint16Array[], i: number, j: number, value: number): void {
  const row = table[i];
  if (row) row[j] = value;
}
