import { listUrl } from '#domain/decree/lists.ts';
import { actTypes } from '#schema/vocabulary.ts';
import { filterNames, type SearchState } from './query.ts';
import { writeYears } from './years.ts';

/** The collections whose whole list has a feed. */
const listsWithFeed = ['services', 'decrees', 'officials', 'organisations', 'places', 'topics'];

/**
 * The feed, from the site's root, of exactly the pages that the filters let through. Absent where words narrow them
 * too, or where no list with a feed has the same pages.
 * `{ filters: { type: ['law'] } } // => '/decrees/law/feed.xml'`
 */
export function feedOf({ query, filters, years }: SearchState): string | undefined {
  if (query || writeYears(years)) return undefined;
  const chosen = filterNames.flatMap((name) => filters[name]?.map((value) => [name, value]) ?? []);
  const { collection, type } = Object.fromEntries(chosen) as Record<string, string>;
  if (chosen.length !== [collection, type].filter(Boolean).length) return undefined;

  if (type) {
    const isOfActs = Object.hasOwn(actTypes, type) && (collection ?? 'decrees') === 'decrees';
    return isOfActs ? `${listUrl({ type })}feed.xml` : undefined;
  }
  return collection && listsWithFeed.includes(collection) ? `/${collection}/feed.xml` : undefined;
}
