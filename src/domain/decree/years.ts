export interface YearCount {
  year: number;
  count: number;
}

export interface Decade {
  /** Its first year: 2010. */
  decade: number;
  count: number;
  /** The years that have acts, newest first. */
  years: YearCount[];
}

/** How many acts each year has, newest first; years without any are left out. */
export function countByYear(acts: readonly { year: number }[]): YearCount[] {
  const counts = new Map<number, number>();
  for (const { year } of acts) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year);
}

/** The same by decade, newest first; decades without any act are left out. */
export function countByDecade(acts: readonly { year: number }[]): Decade[] {
  const decades = new Map<number, Decade>();
  for (const entry of countByYear(acts)) {
    const decade = entry.year - (entry.year % 10);
    const found = decades.get(decade) ?? { decade, count: 0, years: [] };
    found.count += entry.count;
    found.years.push(entry);
    decades.set(decade, found);
  }
  return [...decades.values()];
}
