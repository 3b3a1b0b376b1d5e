import { findEntry, getEntries, resolveEntries, type Identified } from './entries.ts';

/** The places of a governorate, in the order of their files. */
export async function getPlacesIn(governorate: string): Promise<Identified<'places'>[]> {
  const places = await getEntries('places');
  return places.filter((place) => place.governorate === governorate);
}

/** The services that are given at places, in the order of their files, each with its places. */
export async function getPlacesByService() {
  const [places, services] = [await getEntries('places'), await getEntries('services')];
  return services
    .map((service) => ({
      service,
      places: places.filter((place) => place.services.includes(service.id)),
    }))
    .filter(({ places }) => places.length > 0);
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
