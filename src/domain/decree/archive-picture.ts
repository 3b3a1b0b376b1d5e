/**
 * The whole archive at a glance, without a word of markup: how many acts each year has, and which years changed acts
 * of which. Time runs from right to left.
 */
import type { ActIdentity } from './identifier.ts';
import type { RelationKind } from './relations.ts';

type ActType = ActIdentity['type'];

/** The acts of one type, or of several that are rare, by year. */
export interface TypeYears {
  types: ActType[];
  counts: ReadonlyMap<number, number>;
  total: number;
  /** The year with the most, the newest of equals. */
  peak: { year: number; count: number };
}

/** What one act does to another: it leaves it changed, or ends it. */
export type ChangeKind = 'amends' | 'ends';

export interface Change {
  kind: ChangeKind;
  /** The year of the act that changes, and that of the act that is changed. */
  by: number;
  of: number;
}

/** All changes between two years. */
export interface YearChanges extends Pick<Change, 'by' | 'of'> {
  counts: Record<ChangeKind, number>;
}

/** Types with fewer acts share one row. */
const rare = 10;

const changeKinds: Partial<Record<RelationKind, ChangeKind>> = {
  amends: 'amends',
  corrects: 'amends',
  repeals: 'ends',
  replaces: 'ends',
};

/** How a relation counts in the picture; undefined for those that leave the other act as it was. */
export function changeKind(kind: RelationKind): ChangeKind | undefined {
  return changeKinds[kind];
}

/** The acts of each type by year, the types in the order given; the rare ones together at the end. */
export function countByTypeAndYear(
  acts: readonly Pick<ActIdentity, 'type' | 'year'>[],
  order: readonly ActType[],
): TypeYears[] {
  const byType = Map.groupBy(acts, ({ type }) => type);
  const present = order.filter((type) => byType.has(type));
  const isRare = (type: ActType) => (byType.get(type)?.length ?? 0) < rare;
  const common = present.filter((type) => !isRare(type)).map((type) => [type]);
  const together = present.filter(isRare);
  return [...common, ...(together.length > 0 ? [together] : [])].map((types) => {
    const own = types.flatMap((type) => byType.get(type) ?? []);
    const counts = new Map(
      [...Map.groupBy(own, ({ year }) => year)].map(([year, { length }]) => [year, length]),
    );
    const [year = 0, count = 0] =
      [...counts].sort(([a, one], [b, other]) => other - one || b - a)[0] ?? [];
    return { types, counts, total: own.length, peak: { year, count } };
  });
}

/** The changes by the two years they tie, those by the newest acts first. */
export function countChanges(changes: readonly Change[]): YearChanges[] {
  return [...Map.groupBy(changes, ({ by, of }) => `${by} ${of}`).values()]
    .flatMap((same) => {
      const [first] = same;
      const count = (kind: ChangeKind) => same.filter((change) => change.kind === kind).length;
      return first
        ? [{ by: first.by, of: first.of, counts: { amends: count('amends'), ends: count('ends') } }]
        : [];
    })
    .sort((a, b) => b.by - a.by || b.of - a.of);
}

/** Those with the most changes, in the order in which they came; of equals the first. */
export function keepLargest(pairs: readonly YearChanges[], most: number): YearChanges[] {
  const sum = ({ counts }: YearChanges) => counts.amends + counts.ends;
  const kept = new Set(pairs.toSorted((a, b) => sum(b) - sum(a)).slice(0, most));
  return pairs.filter((pair) => kept.has(pair));
}

/** The changes of one kind that reach back furthest, the newest of equals; undefined where there are none. */
export function furthestChange(
  changes: readonly YearChanges[],
  kind: ChangeKind,
): YearChanges | undefined {
  const span = ({ by, of }: YearChanges) => by - of;
  return changes
    .filter(({ counts }) => counts[kind] > 0)
    .toSorted((a, b) => span(b) - span(a) || b.by - a.by)[0];
}

/** From the right edge to the left one: where each year stands, and how much room it has. */
export interface YearScale {
  start: number;
  end: number;
  band: number;
  x: (year: number) => number;
  ticks: { year: number; x: number }[];
}

/** The room that the name of a year needs. */
const yearWidth = 44;

/** Spreads the years from the first to the last over the width, with a tick for every round year that has room. */
export function scaleYears(years: readonly number[], width: number, margin: number): YearScale {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const band = (width - 2 * margin) / (last - first + 1);
  const x = (year: number) => width - margin - (year - first + 0.5) * band;
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => one * band >= yearWidth) ?? 200;
  const round = Math.ceil(first / step) * step;
  const ticks = Array.from({ length: Math.floor((last - round) / step) + 1 }, (_, index) => {
    const year = round + index * step;
    return { year, x: x(year) };
  });
  return { start: width - margin, end: margin, band, x, ticks };
}

/** One path of bars that stand on 0 and rise `unit` for each act. */
export function drawBars(counts: ReadonlyMap<number, number>, scale: YearScale, unit: number) {
  const width = round(scale.band * 0.8);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => {
      const height = round(count * unit);
      return `M${round(scale.x(year) - width / 2)} 0v-${height}h${width}v${height}z`;
    })
    .join('');
}

export interface Arc {
  path: string;
  /** How wide the line is, by how many changes it stands for. */
  width: number;
  height: number;
}

/** How high an arc rises for its width: flatter than a half circle, so that a century fits on a page. */
const flatness = 0.6;

/** The changes of one kind as arcs from one year to the other, on 0: amendments rise above it, ends hang below. */
export function drawArcs(
  changes: readonly YearChanges[],
  kind: ChangeKind,
  scale: YearScale,
): Arc[] {
  return changes
    .filter(({ counts }) => counts[kind] > 0)
    .map(({ by, of, counts }) => {
      const radius = Math.max(Math.abs(scale.x(by) - scale.x(of)) / 2, scale.band / 2);
      const middle = (scale.x(by) + scale.x(of)) / 2;
      const height = round(radius * flatness);
      const sweep = kind === 'amends' ? 1 : 0;
      return {
        path: `M${round(middle - radius)} 0a${round(radius)} ${height} 0 0 ${sweep} ${round(2 * radius)} 0`,
        width: round(1 + Math.log2(counts[kind])),
        height,
      };
    });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
