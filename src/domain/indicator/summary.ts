import type { Indicator } from '#schema/indicator.ts';
import { knownPoints, surveyYears, type KnownPoint } from './table.ts';

/** The highlighted series of an indicator in a line of a scorecard. */
export interface IndicatorSummary {
  series: string;
  latest: KnownPoint;
  /** The known value before it, however many surveys lie between. */
  previous: KnownPoint | undefined;
  trend: 'better' | 'worse' | 'same' | undefined;
  /** Where it stands among the series of the indicator that have a value of that year; ties share a place. */
  standing: { place: number; among: number } | undefined;
  /** Surveys for which it has no value. */
  gaps: number;
}

/** Undefined when no value is known. */
export function summarise({
  series,
  lowerIsBetter,
}: Pick<Indicator, 'series' | 'lowerIsBetter'>): IndicatorSummary | undefined {
  const shown = series.find(({ highlight }) => highlight) ?? series[0];
  const known = shown ? knownPoints(shown) : [];
  const latest = known.at(-1);
  if (!shown || !latest) return undefined;
  const previous = known.at(-2);
  const isBetter = (a: number, b: number) => (lowerIsBetter ? a < b : a > b);
  const peers = series.flatMap((one) =>
    knownPoints(one).filter(({ year }) => year === latest.year),
  );
  const ahead = peers.filter(({ value }) => isBetter(value, latest.value)).length;
  return {
    series: shown.title,
    latest,
    previous,
    trend: previous && trendOf(previous.value, latest.value, isBetter),
    standing: peers.length > 1 ? { place: ahead + 1, among: peers.length } : undefined,
    gaps: surveyYears(series).length - known.length,
  };
}

function trendOf(before: number, after: number, isBetter: (a: number, b: number) => boolean) {
  if (before === after) return 'same';
  return isBetter(after, before) ? 'better' : 'worse';
}
