import { getEntries } from '#data/entries.ts';
import { getOrganisationContext } from '#data/organisations.ts';
import { pagePaths } from '#domain/pagination.ts';
import { entryUrl } from '#domain/url.ts';

/** A body's page names as many of each; all of them stand on pages of their own. */
export const mostNamed = 50;

/** The lists of a body that may be too long for its page. */
export const longLists = {
  places: 'أماكنها',
  past: 'من شغلوا مناصبها',
} as const;
export type LongList = keyof typeof longLists;

/** `('org-post', 'places') // => '/organisations/org-post/places/'` */
export function longListUrl(id: string, list: LongList): string {
  return `${entryUrl('organisations', id)}${list}/`;
}

/** Every page of each list that is too long for the page of its body. */
export async function longListPaths() {
  const paths = (await findLargeBodies()).map(async (organisation) => {
    const { places, holders } = await getOrganisationContext(organisation);
    const pagesOf = <T>(list: LongList, items: readonly T[]) =>
      items.length > mostNamed ? pagePaths(items, pageSize).map((path) => ({ list, ...path })) : [];
    const shown = { organisation: { id: organisation.id, title: organisation.title } };
    return [
      ...pagesOf('places', places).map(({ list, params, props }) => ({
        params: { ...params, id: organisation.id, list },
        props: { ...shown, ...props.list, places: props.list.items, past: [] },
      })),
      ...pagesOf('past', holders.past).map(({ list, params, props }) => ({
        params: { ...params, id: organisation.id, list },
        props: { ...shown, ...props.list, places: [], past: props.list.items },
      })),
    ];
  });
  return (await Promise.all(paths)).flat();
}

const pageSize = 150;

async function findLargeBodies() {
  const counts = new Map<string, number>();
  const named = [
    ...(await getEntries('places')).map(({ organisation }) => organisation),
    ...(await getEntries('officials')).flatMap(({ memberships }) =>
      memberships.map(({ organisation }) => organisation),
    ),
  ];
  for (const id of named) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (await getEntries('organisations')).filter(({ id }) => (counts.get(id) ?? 0) > mostNamed);
}
