import { createCborWriter } from './cbor.ts';
import { writePage, type Run } from './invert.ts';

/** A run, and the number that its pages are counted from. */
export interface PlacedRun {
  run: Run;
  base: number;
}

/** A key of the index with all its postings, encoded. */
export interface EncodedWord {
  key: string;
  pages: number;
  bytes: Buffer;
}

/** Joins runs to the words of one index, in their order. The runs stand in the order of their pages. */
export function* mergeRuns(runs: readonly PlacedRun[]): Generator<EncodedWord> {
  const keysOf = runs.map(({ run }) => (run.keys === '' ? [] : run.keys.split('\n')));
  const keys = [...new Set(keysOf.flat())].sort();
  const rankOf = new Map(keys.map((key, rank) => [key, rank]));
  const ranksOf = keysOf.map((own) => Uint32Array.from(own, (key) => rankOf.get(key) ?? 0));
  const next = new Uint32Array(runs.length);
  for (const [rank, key] of keys.entries()) {
    const parts: Part[] = [];
    for (const [order, ranks] of ranksOf.entries()) {
      const at = next[order] ?? 0;
      const placed = runs[order];
      if (ranks[at] !== rank || !placed) continue;
      parts.push({ ...placed, at });
      next[order] = at + 1;
    }
    yield encodeWord(key, parts);
  }
}

/** The place of a key in a run. */
interface Part extends PlacedRun {
  at: number;
}

function encodeWord(key: string, parts: readonly Part[]): EncodedWord {
  const pages = parts.reduce((sum, { run, at }) => sum + (run.pages[at] ?? 0), 0);
  const writer = createCborWriter();
  writer.array(3);
  writer.text(key);
  writer.array(pages);
  let last = 0;
  for (const { run, base, at } of parts) {
    writePage(writer, base + (run.first[at] ?? 0) - last);
    writer.raw(run.bytes.subarray(at === 0 ? 0 : run.ends[at - 1], run.ends[at]));
    last = base + (run.last[at] ?? 0);
  }
  writer.array(0);
  return { key, pages, bytes: writer.bytes() };
}
