import { findEntry, getEntries, resolveEntries, type Identified } from './entries.ts';

/** The places of a governorate, in the order of their files. */
export async function getPlacesIn(governorate: string): Promise<Identified<'places'>[]> {
  const places = await getEntries('places');
  return places.filter((place) => place.governorate === governorate);
}

/** The entries that a place names. */
export async function getPlaceContext(place: Identified<'places'>) {
  return {
    governorate: await findEntry('governorates', place.governorate),
    organisation: await findEntry('organisations', place.organisation),
    services: await resolveEntries('services', place.services),
  };
}
