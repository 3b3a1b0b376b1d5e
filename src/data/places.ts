import { findEntry, getEntries, resolveEntries, type Identified } from './entries.ts';
import { once } from './remember.ts';

/** The places of a governorate, in the order of their files. */
export async function getPlacesIn(governorate: string): Promise<Identified<'places'>[]> {
  const places = await getEntries('places');
  return places.filter((place) => place.governorate === governorate);
}

/** The places at which a service is given, in the order of their files. */
export async function getPlacesOf(service: string): Promise<Identified<'places'>[]> {
  return (await getPlacesByServiceId()).get(service) ?? [];
}

/** The services that are given at places, in the order of their files, each with its places. */
export async function getPlacesByService() {
  const services = await getEntries('services');
  const found = await Promise.all(
    services.map(async (service) => ({ service, places: await getPlacesOf(service.id) })),
  );
  return found.filter(({ places }) => places.length > 0);
}

/** One path for each service given at places at `[id]`, the service and its places being its props. */
export async function placeServicePaths() {
  const found = await getPlacesByService();
  return found.map(({ service, places }) => ({
    params: { id: service.id },
    props: { service, places },
  }));
}

/** The entries that a place names. */
export async function getPlaceContext(place: Identified<'places'>) {
  return {
    governorate: await findEntry('governorates', place.governorate),
    organisation: await findEntry('organisations', place.organisation),
    services: await resolveEntries('services', place.services),
  };
}

const getPlacesByServiceId = once(async () => {
  const found = new Map<string, Identified<'places'>[]>();
  for (const place of await getEntries('places'))
    for (const service of place.services)
      found.set(service, [...(found.get(service) ?? []), place]);
  return found;
});
