const dayLength = 24 * 60 * 60 * 1000;

/** `('2012-02-28', 2)` // => `'2012-03-01'` */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}

/** How many days the second is after the first. */
export function countDays(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / dayLength);
}
