/**
 * Which numbers of a year the archive lacks. Only some types number their acts in one series a year; decisions and
 * circulars are numbered by each body for itself, so a number that is missing among them says nothing.
 */
import { joinWithAnd } from '#arabic/join.ts';
import type { ActIdentity } from './identifier.ts';

/** The types whose acts of a year share one series of numbers. */
export const numberedTypes = ['law', 'legislative-decree', 'decree'] as const;
export type NumberedType = (typeof numberedTypes)[number];

/** From the first to the last number, both included. */
export type NumberRange = readonly [first: number, last: number];

/** What is known of the series of numbers of a type in a year: every number up to the highest is in one of the three. */
export interface YearNumbers {
  type: NumberedType;
  year: number;
  highest: number;
  /** In the archive, in ascending order, as are the others. */
  held: number[];
  /** Known only because other acts or pages name them. */
  cited: number[];
  missing: NumberRange[];
}

/**
 * The numbers of every type and year, newest year first. `cited` are the acts known by name only; numbers that are
 * more than digits («3039/1») stand outside of the series and are left out.
 */
export function findGaps(
  acts: readonly ActIdentity[],
  cited: readonly ActIdentity[],
): YearNumbers[] {
  const series = new Map<string, Pick<YearNumbers, 'type' | 'year'> & Record<Kind, Set<number>>>();
  const add = (kind: Kind, { type, year, number = '' }: ActIdentity) => {
    if (!isNumbered(type) || !/^[1-9]\d*$/.test(number)) return;
    const key = `${type} ${year}`;
    const found = series.get(key) ?? { type, year, held: new Set(), cited: new Set() };
    found[kind].add(Number(number));
    series.set(key, found);
  };
  for (const act of acts) add('held', act);
  for (const act of cited) add('cited', act);
  return [...series.values()]
    .map(({ type, year, ...numbers }) => {
      const held = ascending(numbers.held);
      const cited = ascending(numbers.cited.difference(numbers.held));
      const known = ascending(numbers.held.union(numbers.cited));
      return { type, year, highest: known.at(-1) ?? 0, held, cited, missing: between(known) };
    })
    .sort(
      (a, b) => numberedTypes.indexOf(a.type) - numberedTypes.indexOf(b.type) || b.year - a.year,
    );
}

/** Whether the acts of this type have one series of numbers a year. */
export function isNumbered(type: string): type is NumberedType {
  return numberedTypes.some((numbered) => numbered === type);
}

/** How many numbers the ranges hold. */
export function countNumbers(ranges: readonly NumberRange[]): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/**
 * Ranges as a sentence says them; after `most` of them, that there are others.
 * `[[1, 3], [7, 7], [9, 10]]` // => `'1–3 و7 و9 و10'`
 */
export function sayRanges(ranges: readonly NumberRange[], most = Infinity): string {
  const shown = ranges.slice(0, most).flatMap(([first, last]) => {
    if (last - first > 1) return [`${first}–${last}`];
    return first === last ? [String(first)] : [String(first), String(last)];
  });
  return joinWithAnd(ranges.length > most ? [...shown, 'غيرها'] : shown);
}

/** What a year lacks, as a sentence. `'تنقص الأرقام 1–3 و7.'`, `'ينقص الرقم 7.'`, `'لا ينقص رقم قبل 8.'` */
export function sayMissing(
  { missing, highest }: Pick<YearNumbers, 'missing' | 'highest'>,
  most?: number,
): string {
  const count = countNumbers(missing);
  if (count === 0) return highest > 1 ? `لا ينقص رقم قبل ${highest}.` : 'لا يُعرف رقم ناقص.';
  const ranges = sayRanges(missing, most);
  if (count > 2) return `تنقص الأرقام ${ranges}.`;
  return `${count === 1 ? 'ينقص الرقم' : 'ينقص الرقمان'} ${ranges}.`;
}

/** Every number as a range of its own kind: neighbours together. `[1, 2, 3, 7]` // => `[[1, 3], [7, 7]]` */
export function toRanges(numbers: readonly number[]): NumberRange[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

type Kind = 'held' | 'cited';

/** The numbers before, between and not after the known ones. */
function between(known: readonly number[]): NumberRange[] {
  return known.flatMap((number, index): NumberRange[] => {
    const before = known[index - 1] ?? 0;
    return number - before > 1 ? [[before + 1, number - 1]] : [];
  });
}

function ascending(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
