import { formatNumber } from '#domain/number.ts';

export interface Position {
  lat: number;
  lon: number;
}

/** The mean radius of the earth, in kilometres. */
const radius = 6371.0088;

/** Kilometres along the surface of a round earth (haversine): within half a percent of the true distance. */
export function distanceBetween(a: Position, b: Position): number {
  const [from, to] = [toRadians(a.lat), toRadians(b.lat)];
  const rise = Math.sin((to - from) / 2) ** 2;
  const turn = Math.sin(toRadians(b.lon - a.lon) / 2) ** 2;
  const share = rise + Math.cos(from) * Math.cos(to) * turn;
  return 2 * radius * Math.asin(Math.sqrt(Math.min(1, share)));
}

/** `0.42 // => '420 م'`, `3.24 // => '3.2 كم'`, `312.7 // => '313 كم'` */
export function formatDistance(kilometres: number): string {
  const metres = Math.round(kilometres * 100) * 10;
  if (metres < 1000) return `${metres} م`;
  const tenths = Math.round(kilometres * 10) / 10;
  return `${formatNumber(tenths < 10 ? tenths : Math.round(kilometres))} كم`;
}

/** `'33.51,36.29' // => { lat: 33.51, lon: 36.29 }`; undefined for anything that is no position. */
export function readPosition(text: string | undefined): Position | undefined {
  const [, lat, lon] = /^(-?[\d.]+),(-?[\d.]+)$/.exec(text ?? '') ?? [];
  return lat && lon ? { lat: Number(lat), lon: Number(lon) } : undefined;
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
