import { getEntries, type Identified } from '#data/entries.ts';
import { getGovernorates, getGovernorateTitles } from '#data/governorates.ts';
import { getPlacesByService, getPlacesIn } from '#data/places.ts';
import { pagePaths } from '#domain/pagination.ts';
import { groupByArea, groupByKind } from '#domain/place/groups.ts';
import { describePage } from '#domain/place/list-pages.ts';
import { toTimetable } from '#domain/place/open-words.ts';
import { placeKinds } from '#schema/vocabulary.ts';

const pageSize = 200;

/** Every page of all places, by area. */
export async function allPaths() {
  return pagesOf(await orderByArea(await getEntries('places')), {});
}

/** Every page of the places of each kind, by area. */
export async function kindPaths() {
  const places = await getEntries('places');
  const kinds = Object.keys(placeKinds) as (keyof typeof placeKinds)[];
  const paths = kinds.map(async (kind) => {
    const found = places.filter((place) => place.kind === kind);
    return pagesOf(await orderByArea(found), { kind });
  });
  return (await Promise.all(paths)).flat();
}

/** Every page of the places of each governorate, by kind. */
export async function governorateListPaths() {
  const paths = (await getGovernorates()).map(async ({ id }) => {
    const kinds = groupByKind(await getPlacesIn(id));
    return pagesOf(
      kinds.flatMap(({ places }) => places),
      { id },
    );
  });
  return (await Promise.all(paths)).flat();
}

/** Every page of the places that give each service, by area. */
export async function serviceListPaths() {
  const paths = (await getPlacesByService()).map(async ({ service, places }) =>
    pagesOf(await orderByArea(places), { id: service.id }),
  );
  return (await Promise.all(paths)).flat();
}

type Places = readonly Identified<'places'>[];

async function orderByArea(places: Places) {
  const areas = groupByArea(places, await getGovernorateTitles());
  return areas.flatMap(({ places }) => places);
}

/** The pages of a list, each of which knows what all of them hold. */
function pagesOf<P extends object>(places: Places, params: P) {
  const paths = pagePaths(places, pageSize);
  const pages = paths.map(({ props: { list } }) => describePage(list.items));
  const whole = { pages, count: places.length, hasHours: places.some(toTimetable) };
  return paths.map(({ params: { page }, props: { list } }) => ({
    params: { ...params, page },
    props: { list: { ...list, ...whole } },
  }));
}
