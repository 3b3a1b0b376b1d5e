import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { find } from '#search/browser/find.ts';
import { openIndex } from '#search/browser/reader.ts';
import { quantile, shuffle } from './sample.ts';
import type { Answered } from './score.ts';
import { pageOf, type Collection, type Query } from './sets.ts';

/** All queries, one after the other, in the engine that the browser runs; times in milliseconds. */
export async function askOwnEngine(
  folder: string,
  queries: readonly Query[],
  { idOf }: Collection,
): Promise<{ answers: Answered[]; times: number[] }> {
  const reader = await openIndex((path) => readFile(join(folder, path)));
  const answers: Answered[] = [];
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    const { hits } = await find(reader, query.query, { limit: 10 });
    times.push(performance.now() - start);
    answers.push({ query, hits: hits.map(({ url }) => idOf(pageOf(url))) });
  }
  return { answers, times };
}

export interface Bytes {
  queries: number;
  first: { median: number; max: number };
  next: { median: number; max: number };
}

/** The bytes of the index that a first query asks for, and those that the one after it asks for. */
export async function countBytes(folder: string, queries: readonly Query[]): Promise<Bytes> {
  const asked = shuffle(queries).slice(0, 100);
  const first: number[] = [];
  const next: number[] = [];
  for (const [order, { query }] of asked.entries()) {
    let bytes = 0;
    const reader = await openIndex(async (path) => {
      const content = await readFile(join(folder, path));
      bytes += content.length;
      return content;
    });
    await find(reader, query, { limit: 10 });
    first.push(bytes);
    bytes = 0;
    await find(reader, asked[(order + 1) % asked.length]?.query ?? query, { limit: 10 });
    next.push(bytes);
  }
  return { queries: asked.length, first: spread(first), next: spread(next) };
}

const spread = (values: number[]) => ({
  median: quantile(values, 0.5),
  max: Math.max(0, ...values),
});
