import { findGaps, type YearNumbers } from '#domain/decree/gaps.ts';
import type { Chosen } from '#domain/decree/lists.ts';
import { getActs, getPlaceholders } from './decrees.ts';
import { once } from './remember.ts';

/** The numbers of every type and year that the archive knows of; computed once for a build. */
export const getGaps = once(async (): Promise<YearNumbers[]> =>
  findGaps(await getActs(), await getPlaceholders()),
);

/** The numbers of the type and year that a list has chosen; undefined for other lists. */
export async function findYearNumbers({ type, year }: Chosen): Promise<YearNumbers | undefined> {
  return (await getGaps()).find((one) => one.type === type && String(one.year) === year);
}
