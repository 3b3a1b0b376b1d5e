import type { Indicator } from '#schema/indicator.ts';
import { formatNumber } from '#domain/number.ts';
import { knownPoints, type KnownPoint } from './table.ts';

type Series = Indicator['series'][number];

/**
 * The first and last known value of each series in words; a series without values is left out.
 * `'سورية: 0.3134 في 2010، 0.3888 في 2024؛ الأردن: 0.52 في 2024.'`
 */
export function describeSeries(series: readonly Pick<Series, 'title' | 'points'>[]): string {
  const known = series
    .map((one) => ({ title: one.title, points: knownPoints(one) }))
    .filter(({ points }) => points.length > 0);
  return `${known.map(describe).join('؛ ')}.`;
}

/** The last known value of the highlighted series, else of the first: `{ title, year, value }`. */
export function latestHighlight(
  series: readonly Series[],
): (KnownPoint & { title: string }) | undefined {
  const shown = series.find(({ highlight }) => highlight) ?? series[0];
  const latest = shown && knownPoints(shown).at(-1);
  return latest && { ...latest, title: shown.title };
}

function describe({ title, points }: { title: string; points: KnownPoint[] }): string {
  const ends = points.length > 1 ? [points[0], points.at(-1)] : points;
  const values = ends.flatMap((end) => (end ? [`${formatNumber(end.value)} في ${end.year}`] : []));
  return `${title}: ${values.join('، ')}`;
}
