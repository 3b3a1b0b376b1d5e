/**
 * The geometry of a line chart, without a word of markup. Time runs from right to left: the first year
 * stands where an Arabic line begins, and the names of the series where it ends.
 */
import type { Indicator } from '#schema/indicator.ts';
import { knownPoints, surveyYears, type KnownPoint } from './table.ts';
import { niceTicks } from './ticks.ts';

type Series = Indicator['series'][number];

/** In the units of the drawing. `start` and `end` are the sides in reading order: right and left. */
export interface ChartSize {
  width: number;
  height: number;
  margin: { top: number; end: number; bottom: number; start: number };
}

export interface ChartPoint extends KnownPoint {
  x: number;
  y: number;
}

export interface ChartLine {
  title: string;
  isHighlight: boolean;
  /** SVG path data. It breaks at every survey without a value, and is empty when no two values adjoin. */
  path: string;
  points: ChartPoint[];
  /** Where the name of the line stands, kept clear of the other names. */
  labelY: number;
}

export interface Chart {
  size: ChartSize;
  /** The edges of the plot: `start` is its right side. */
  plot: { top: number; bottom: number; start: number; end: number };
  valueTicks: { value: number; y: number }[];
  yearTicks: { year: number; x: number }[];
  lines: ChartLine[];
}

/** A line of a name and the room above it. */
const labelHeight = 18;
/** The room that a year needs on the axis. */
const yearWidth = 36;

/** Lays a chart out; undefined when no value is known. Lines without a value are left out. */
export function drawChart(
  { series, lowerIsBetter }: Pick<Indicator, 'series' | 'lowerIsBetter'>,
  size: ChartSize,
): Chart | undefined {
  const { width, height, margin } = size;
  const drawn = series.filter((one) => knownPoints(one).length > 0);
  const points = drawn.flatMap(knownPoints);
  if (points.length === 0) return undefined;
  const plot = {
    top: margin.top,
    bottom: height - margin.bottom,
    start: width - margin.start,
    end: margin.end,
  };
  const known = points.map(({ year }) => year);
  const years = surveyYears(drawn).filter(
    (year) => year >= Math.min(...known) && year <= Math.max(...known),
  );
  const values = valueAxis(points, lowerIsBetter);
  const x = scale([Math.min(...years), Math.max(...years)], [plot.start, plot.end]);
  const y = scale(values.domain, [plot.bottom, plot.top]);
  const lines = drawn.map((one) => drawLine(one, years, x, y));
  return {
    size,
    plot,
    valueTicks: values.ticks.map((value) => ({ value, y: y(value) })),
    yearTicks: thin(years.map((year) => ({ year, x: x(year) }))),
    lines: placeLabels(lines, plot),
  };
}

/** From zero up; a rank from its worst up to first place. */
function valueAxis(points: readonly KnownPoint[], lowerIsBetter: boolean) {
  const values = points.map(({ value }) => value);
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  if (!lowerIsBetter) return { ticks, domain: [low, high] as const };
  const best = Math.min(1, ...values);
  return { ticks: [best, ...ticks.filter((tick) => tick > best)], domain: [high, best] as const };
}

function drawLine(
  series: Series,
  years: readonly number[],
  x: (year: number) => number,
  y: (value: number) => number,
): ChartLine {
  const points = knownPoints(series).map((point) => ({
    ...point,
    x: x(point.year),
    y: y(point.value),
  }));
  const adjoins = points.map(
    ({ year }, index) => index > 0 && points[index - 1]?.year === years[years.indexOf(year) - 1],
  );
  const path = points
    .map(({ x, y }, index) => {
      const at = `${round(x)} ${round(y)}`;
      if (adjoins[index]) return `L${at}`;
      return adjoins[index + 1] ? `M${at}` : '';
    })
    .join('');
  return {
    title: series.title,
    isHighlight: series.highlight,
    path,
    points,
    labelY: points.at(-1)?.y ?? 0,
  };
}

/** Pushes names apart from the top down, then back up from the foot of the plot. */
function placeLabels(lines: readonly ChartLine[], { top, bottom }: Chart['plot']): ChartLine[] {
  const ranked = lines.toSorted((a, b) => a.labelY - b.labelY);
  const pushedDown = ranked.reduce<number[]>(
    (placed, { labelY }) => [
      ...placed,
      Math.max(labelY, (placed.at(-1) ?? top - labelHeight) + labelHeight),
    ],
    [],
  );
  const pushedUp = pushedDown.reduceRight<number[]>(
    (placed, y) => [Math.min(y, (placed[0] ?? bottom + labelHeight) - labelHeight), ...placed],
    [],
  );
  return lines.map((line) => ({
    ...line,
    labelY: pushedUp[ranked.indexOf(line)] ?? line.labelY,
  }));
}

/** Keeps the newest year and every older one that has room. */
function thin<T extends { x: number }>(ticks: readonly T[]): T[] {
  const kept: T[] = [];
  for (const tick of ticks.toReversed()) {
    const last = kept.at(-1);
    if (!last || Math.abs(tick.x - last.x) >= yearWidth) kept.push(tick);
  }
  return kept.reverse();
}

/** A domain without extent maps to the middle of the range. */
function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  return (value: number) =>
    from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
