import { findGaps, type YearNumbers } from '#domain/decree/gaps.ts';
import type { Chosen } from '#domain/decree/lists.ts';
import { getActs, getPlaceholders } from './decrees.ts';

let gaps: Promise<YearNumbers[]> | undefined;

/** The numbers of every type and year that the archive knows of; computed once for a build. */
export function getGaps(): Promise<YearNumbers[]> {
  return (gaps ??= Promise.all([getActs(), getPlaceholders()]).then(([acts, cited]) =>
    findGaps(acts, cited),
  ));
}

/** The numbers of the type and year that a list has chosen; undefined for other lists. */
export async function findYearNumbers({ type, year }: Chosen): Promise<YearNumbers | undefined> {
  return (await getGaps()).find((one) => one.type === type && String(one.year) === year);
}
