import { describe, expect, it } from 'vitest';
import { countByDecade, countByYear } from '#domain/decree/years.ts';

const acts = [2011, 1949, 2011, 2009, 2020].map((year) => ({ year }));

describe('acts per year', () => {
  it('are counted, the newest year first', () => {
    expect(countByYear(acts)).toEqual([
      { year: 2020, count: 1 },
      { year: 2011, count: 2 },
      { year: 2009, count: 1 },
      { year: 1949, count: 1 },
    ]);
  });

  it('are counted by decade', () => {
    expect(countByDecade(acts).map(({ decade, count }) => [decade, count])).toEqual([
      [2020, 1],
      [2010, 2],
      [2000, 1],
      [1940, 1],
    ]);
    expect(countByDecade(acts)[1]?.years).toEqual([{ year: 2011, count: 2 }]);
  });

  it('are none without acts', () => {
    expect(countByYear([])).toEqual([]);
    expect(countByDecade([])).toEqual([]);
  });
});
