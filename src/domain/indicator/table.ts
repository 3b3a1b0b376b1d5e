import type { Indicator } from '#schema/indicator.ts';

type Series = Indicator['series'][number];
type Point = Series['points'][number];

/** A value that is known, of a point of a series. */
export type KnownPoint = Point & { value: number };

/** One survey: the year, and for each series of the indicator its value, absent where it has none. */
export interface SurveyRow {
  year: number;
  values: (KnownPoint | undefined)[];
}

/** Every year that any series names, newest first, with all values: what the chart draws. */
export function surveyRows(series: readonly Pick<Series, 'points'>[]): SurveyRow[] {
  return surveyYears(series)
    .reverse()
    .map((year) => ({
      year,
      values: series.map(({ points }) =>
        points.filter(isKnown).find((point) => point.year === year),
      ),
    }));
}

/** The years that any series names, oldest first. */
export function surveyYears(series: readonly Pick<Series, 'points'>[]): number[] {
  const years = series.flatMap(({ points }) => points.map(({ year }) => year));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The known values of a series, oldest first. */
export function knownPoints({ points }: Pick<Series, 'points'>): KnownPoint[] {
  return points.filter(isKnown).sort((a, b) => a.year - b.year);
}

function isKnown(point: Point): point is KnownPoint {
  return point.value !== undefined;
}
