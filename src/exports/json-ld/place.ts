import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { Place } from '#schema/place.ts';

const types: Record<Place['kind'], string> = {
  'citizen-service-centre': 'GovernmentOffice',
  'post-office': 'PostOffice',
  'telecom-centre': 'GovernmentOffice',
  'civil-registry': 'GovernmentOffice',
  'agency-office': 'GovernmentOffice',
  hospital: 'Hospital',
  pharmacy: 'Pharmacy',
  mission: 'Embassy',
  atm: 'AutomatedTeller',
};

/** schema.org's place for an office, hospital or mission; `governorate` is the title of its governorate. */
export function placeData(
  place: Place & { id: string },
  governorate: string | undefined,
  home: URL,
) {
  const { title, otherNames, phones, lat, lon, website } = place;
  const url = absoluteUrl(home, entryUrl('places', place.id));
  return {
    '@type': types[place.kind],
    '@id': url,
    url,
    name: title,
    ...(otherNames.length > 0 && { alternateName: otherNames }),
    address: {
      '@type': 'PostalAddress',
      addressCountry: place.country ?? 'SY',
      ...(governorate && { addressRegion: governorate }),
      ...(place.city && { addressLocality: place.city }),
      ...(place.address && { streetAddress: place.address }),
    },
    ...(lat !== undefined &&
      lon !== undefined && { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
    ...(phones.length > 0 && { telephone: phones }),
    ...(website && { sameAs: website }),
    ...openingHours(place),
  };
}

function openingHours({ hours }: Place) {
  if (!hours || hours.weekly.length === 0) return {};
  return {
    openingHoursSpecification: hours.weekly.map(({ days, opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.map((day) => `https://schema.org/${day[0]?.toUpperCase()}${day.slice(1)}`),
      opens,
      closes: closes === '24:00' ? '23:59' : closes,
    })),
  };
}
