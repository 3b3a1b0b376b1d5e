/** Rows of the lists' machine twins: what a list says of each entry; the rest is in the entry's own. */
import { postsOf, presentPostsOf, type Person } from '#domain/official/posts.ts';
import { absoluteUrl, entryUrl, twinUrl } from '#domain/url.ts';
import type { CollectionName } from '#schema/field.ts';
import type { Governorate } from '#schema/governorate.ts';
import type { Organisation } from '#schema/organisation.ts';
import type { Place } from '#schema/place.ts';

export function personRow(person: Person, home: URL) {
  const [latest] = postsOf(person);
  return {
    id: person.id,
    ...addresses('officials', person.id, home),
    name: person.name,
    isCurrent: presentPostsOf(person).length > 0,
    post: latest && {
      title: latest.post,
      organisation: latest.organisation,
      start: latest.start,
      end: latest.end,
    },
  };
}

export function organisationRow(organisation: Organisation & { id: string }, home: URL) {
  const { id, title, classification, parent } = organisation;
  return { id, ...addresses('organisations', id, home), title, classification, parent };
}

export function placeRow(place: Place & { id: string }, home: URL) {
  const { id, title, kind, status, governorate, country, city, address, lat, lon, phones } = place;
  const { hours, services } = place;
  return {
    id,
    ...addresses('places', id, home),
    title,
    kind,
    status,
    governorate,
    country,
    city,
    address,
    lat,
    lon,
    phones,
    hours,
    services,
  };
}

export function governorateRow(governorate: Governorate & { id: string }, home: URL) {
  const { id, title, titleEn, capital, organisation, iso3166 } = governorate;
  return {
    id,
    ...addresses('governorates', id, home),
    title,
    titleEn,
    capital,
    organisation,
    iso3166,
  };
}

function addresses(collection: CollectionName, id: string, home: URL) {
  const url = entryUrl(collection, id);
  return { url: absoluteUrl(home, url), json: absoluteUrl(home, twinUrl(url)) };
}
