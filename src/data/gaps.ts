import { findGaps, type YearNumbers } from '#domain/decree/gaps.ts';
import type { Chosen } from '#domain/decree/lists.ts';
import { getActs, getPlaceholders } from './decrees.ts';
import { defineCell, noteRead, readAside } from './reads.ts';
import { once } from './remember.ts';

/** The numbers of every type and year that the archive knows of; computed once for a build. */
export const getGaps = once(async (): Promise<YearNumbers[]> =>
  findGaps(await getActs(), await getPlaceholders()),
);

/** The numbers of the type and year that a list has chosen; undefined for other lists. */
export async function findYearNumbers({ type, year }: Chosen): Promise<YearNumbers | undefined> {
  if (!type || !year) return undefined;
  noteRead(`numbers:${type} ${year}`);
  return (await readAside(gapsByYear)).get(`${type} ${year}`);
}

const gapsByYear = once(
  async () => new Map((await getGaps()).map((one) => [`${one.type} ${one.year}`, one])),
);

defineCell('numbers', async (key) => (await gapsByYear()).get(key));
