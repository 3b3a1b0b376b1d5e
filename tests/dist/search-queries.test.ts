/** What people type, asked of the index that was built: the same engine and the same files as in the browser. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { find } from '#search/browser/find.ts';
import { openIndex } from '#search/browser/reader.ts';
import { assertBuilt, distDirectory } from '../../tools/dist.ts';

assertBuilt();

interface SearchQuery {
  query: string;
  expect: string | string[];
}

interface Answered {
  query: string;
  wanted: string[];
  found: string[];
  /** From 1; infinite where the page is not among those shown. */
  place: number;
}

const queries = parse(readFileSync('tests/fixtures/search-queries.yaml', 'utf8')) as SearchQuery[];
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
const pageOf = (url: string) => url.slice(base.length).replace(/#.*$/, '');

const answers: Answered[] = [];
const missing = new Set<string>();
const failed: string[] = [];

beforeAll(async () => {
  const reader = await openIndex(async (path) => {
    try {
      return await readFile(join(distDirectory, 'pagefind', path));
    } catch (error) {
      missing.add(path);
      throw error;
    }
  });
  for (const { query, expect } of queries) {
    const found = await find(reader, query).then(
      ({ hits }) => hits.map(({ url }) => pageOf(url)),
      (error: unknown) => {
        failed.push(`«${query}»: ${String(error)}`);
        return [];
      },
    );
    const wanted = [expect].flat();
    const order = found.findIndex((url) => wanted.includes(url));
    answers.push({ query, wanted, found, place: order < 0 ? Infinity : order + 1 });
  }
}, 60_000);

it('no file of the index that a query asks for is missing', () => {
  expect([...missing]).toEqual([]);
});

it('every query is answered', () => {
  expect(failed).toEqual([]);
  expect(answers).toHaveLength(queries.length);
});

it.each([
  { most: 1, least: 0.95 },
  { most: 3, least: 0.99 },
])('the page wanted is among the first $most for $least of the queries', ({ most, least }) => {
  const misses = answers.filter(({ place }) => place > most);
  const share = 1 - misses.length / answers.length;
  expect(share, misses.map(describeMiss).join('\n')).toBeGreaterThanOrEqual(least);
});

function describeMiss({ query, wanted, found, place }: Answered): string {
  const where = Number.isFinite(place) ? `in place ${place}` : 'not found';
  return `«${query}»: ${wanted.join(' or ')} is ${where}, first is ${found[0] ?? 'nothing'}`;
}
