import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentFolder } from '#data/content-folder.ts';
import { readContent } from '#data/read-content.ts';
import { entryUrl } from '#domain/url.ts';

interface SearchQuery {
  query: string;
  expect: string | string[];
  about: string;
}

const queries = parse(readFileSync('tests/fixtures/search-queries.yaml', 'utf8')) as SearchQuery[];
const addresses = queries.flatMap(({ expect }) => expect);

/** The collections whose entries have pages. */
const published = [
  'services',
  'decrees',
  'officials',
  'organisations',
  'places',
  'governorates',
  'topics',
  'life-events',
  'indicators',
  'projects',
  'pages',
] as const;

const { entries } = await readContent(contentFolder);
const pagesOf = (name: (typeof published)[number]) =>
  [...entries[name].keys()].map((id) => entryUrl(name, id));

/** The pages that stand for no entry: `src/pages/hotlines/index.astro` // => `/hotlines/` */
const otherPages = globSync('**/index.astro', { cwd: 'src/pages' })
  .filter((file) => !file.includes('['))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.astro$/, '')}`);

test('there are enough queries to measure by, each once', () => {
  expect(queries.length).toBeGreaterThanOrEqual(220);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
});

test('every query says what it expects and what it is about', () => {
  const keys = queries.map((query) => Object.keys(query).join());
  expect(new Set(keys)).toEqual(new Set(['query,expect,about']));
  const empty = queries.filter(
    ({ query, expect, about }) => !query || !about || expect.length === 0,
  );
  expect(empty).toEqual([]);
});

test('every expected address is a page of the site', () => {
  const pages = new Set([...published.flatMap(pagesOf), ...otherPages]);
  expect(addresses.filter((address) => !pages.has(address))).toEqual([]);
});

test.each(published)('%s are asked for', (name) => {
  const pages = new Set(pagesOf(name));
  expect(addresses.some((address) => pages.has(address))).toBe(true);
});
