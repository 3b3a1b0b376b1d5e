/** What the builds are held to, and how the figures are compared. */
import type { Build } from './generators.ts';

export type Measure = 'cpuSeconds' | 'seconds' | 'memory' | 'bytes';
export type Peer = 'hugo' | 'eleventy';

/** Ours by a peer's, of builds that ran side by side. */
export interface Ratio {
  median: number;
  least: number;
  most: number;
}

export interface Verdict {
  what: string;
  value: number;
  atMost: number;
  holds: boolean;
}

interface Limit {
  peer: Peer;
  measure: Measure;
  atMost: number;
}

/** By number of acts. */
const pageLimits: Record<number, Limit[]> = {
  10_000: [
    { peer: 'hugo', measure: 'cpuSeconds', atMost: 1.1 },
    { peer: 'eleventy', measure: 'cpuSeconds', atMost: 1.1 },
  ],
  50_000: [
    { peer: 'hugo', measure: 'cpuSeconds', atMost: 0.7 },
    { peer: 'hugo', measure: 'memory', atMost: 0.35 },
  ],
};
export const growthLimit = 5.5;
export const editLimit = 0.3;
/** In bytes, at 50,000 acts. */
export const wholeMemoryLimit = 4 * 2 ** 30;

/** Of the figures of builds in pairs, the ratio of each pair; undefined where one has none. */
export function compareRuns(
  ours: readonly Build[],
  theirs: readonly Build[],
  measure: Measure,
): Ratio | undefined {
  const ratios = ours.flatMap((build, index) => {
    const [one, other] = [build[measure], theirs[index]?.[measure]];
    return one && other ? [one / other] : [];
  });
  if (!ratios.length) return undefined;
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** What must hold of the pages of an archive of this size. */
export function judgePages(
  acts: number,
  ratios: Partial<Record<Peer, Partial<Record<Measure, Ratio>>>>,
): Verdict[] {
  return (pageLimits[acts] ?? []).flatMap(({ peer, measure, atMost }) => {
    const ratio = ratios[peer]?.[measure];
    return ratio ? [judge(`${names[measure]} by ${peer}`, ratio.median, atMost)] : [];
  });
}

export function judge(what: string, value: number, atMost: number): Verdict {
  return { what, value: round(value), atMost, holds: value <= atMost };
}

/** Each figure of several runs as its median. */
export function summarise(builds: readonly Build[]): Record<keyof Build, number> {
  const keys = [...new Set(builds.flatMap((build) => Object.keys(build)))] as (keyof Build)[];
  const figures = keys.map((key) => [key, round(median(builds.map((build) => build[key] ?? 0)))]);
  return Object.fromEntries(figures);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [upper = 0, lower = upper] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 ? upper : (upper + lower) / 2;
}

export function round(value: number): number {
  return Number(value.toFixed(3));
}

const names: Record<Measure, string> = {
  cpuSeconds: 'processor time',
  seconds: 'time',
  memory: 'memory',
  bytes: 'bytes',
};
