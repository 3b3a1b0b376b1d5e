/** Rows of the lists' machine twins: each names its entry and where its page is. */
import { postsOf, presentPostsOf, type Person } from '#domain/official/posts.ts';
import { entryUrl } from '#domain/url.ts';
import type { Organisation } from '#schema/organisation.ts';
import type { Place } from '#schema/place.ts';

export function personRow(person: Person) {
  const [latest] = postsOf(person);
  return {
    id: person.id,
    url: entryUrl('officials', person.id),
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

export function organisationRow(organisation: Organisation & { id: string }) {
  const { id, title, classification, parent } = organisation;
  return { id, url: entryUrl('organisations', id), title, classification, parent };
}

export function placeRow(place: Place & { id: string }) {
  const { id, title, kind, status, governorate, country, city, address, lat, lon, phones } = place;
  return {
    id,
    url: entryUrl('places', id),
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
  };
}
