import { fileByLetter } from '#domain/site-map.ts';
import { entryUrl } from '#domain/url.ts';
import { collections } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { getEntries } from './entries.ts';

/** The collections whose pages the site map names one by one; acts have an archive of their own. */
const indexed = [
  'services',
  'life-events',
  'officials',
  'organisations',
  'places',
  'governorates',
  'topics',
  'indicators',
  'projects',
  'polls',
  'pages',
] as const satisfies CollectionName[];

/** The collections that have a list with a twin: portal pages and rotas are reached from elsewhere. */
const listed: CollectionName[] = [
  'decrees',
  'alerts',
  ...indexed.filter((name) => name !== 'pages'),
];

/** Whether each entry has a page of its own. */
export function hasPages(name: CollectionName): boolean {
  return name === 'decrees' || indexed.some((paged) => paged === name);
}

/** Every page of these collections, under the letters of the site map. */
export async function getSiteMap() {
  return fileByLetter((await Promise.all(indexed.map(linksOf))).flat());
}

/** Each collection that has a list and entries, with their number and the address of the list. */
export async function getCounts() {
  const counts = await Promise.all(
    listed.map(async (name) => ({
      name,
      label: collections[name].label,
      count: (await getEntries(name)).length,
      list: `/${name}/`,
    })),
  );
  return counts.filter(({ count }) => count > 0);
}

async function linksOf(name: (typeof indexed)[number]) {
  const entries = await getEntries(name);
  return entries.map((entry) => ({
    section: collections[name].label,
    label: 'title' in entry ? entry.title : entry.name,
    href: entryUrl(name, entry.id),
  }));
}
