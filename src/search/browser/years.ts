import { toWesternDigits } from '#arabic/digits.ts';

/** The years from `from` to `to`, both among them; an absent end is open. */
export interface YearRange {
  from?: number;
  to?: number;
}

/** Reads `2012`, `2005-2012`, `2005-` or `-2012`; anything else is no range. */
export function readYears(text: string): YearRange {
  const [, from = '', dash, to = ''] =
    /^(\d{4})?(?:(-)(\d{4})?)?$/.exec(toWesternDigits(text)) ?? [];
  return rangeOf(from, dash ? to : from);
}

/** The range as the address of a search has it; '' where both ends are open. */
export function writeYears({ from, to }: YearRange): string {
  return from === to ? String(from ?? '') : `${from ?? ''}-${to ?? ''}`;
}

/**
 * The range that a reader means by what stands in the two fields, in whatever digits and order.
 * `('٢٠١٢', 'سنة 2005') // => { from: 2005, to: 2012 }`
 */
export function rangeOf(from: string, to: string): YearRange {
  const [start, end] = [readYear(from), readYear(to)];
  const [first, last] = start && end && start > end ? [end, start] : [start, end];
  return { ...(first && { from: first }), ...(last && { to: last }) };
}

/** The earliest and the latest year that have hits; absent where none has. */
export function spanOf(
  counts: Record<string, number>,
): { first: string; last: string } | undefined {
  const years = Object.keys(counts)
    .filter((year) => counts[year])
    .sort((a, b) => Number(a) - Number(b));
  const [first, last] = [years[0], years.at(-1)];
  return first && last ? { first, last } : undefined;
}

function readYear(text: string): number | undefined {
  const [year] = /(?<!\d)\d{4}(?!\d)/.exec(toWesternDigits(text)) ?? [];
  return year ? Number(year) || undefined : undefined;
}
