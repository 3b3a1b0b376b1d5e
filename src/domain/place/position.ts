import type { Place } from '#schema/place.ts';

/** The `geo:` address that opens a map on the device; undefined where the position is unknown. */
export function toGeoHref({ lat, lon }: Pick<Place, 'lat' | 'lon'>): string | undefined {
  return lat === undefined || lon === undefined ? undefined : `geo:${lat},${lon}`;
}
