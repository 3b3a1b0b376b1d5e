import { toWesternDigits } from '#arabic/digits.ts';

/**
 * Reads a Gregorian date as editors write it and returns it as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`;
 * undefined when it is not a date of the calendar.
 *
 * `'14/2/2012'`, `'١٤-٢-٢٠١٢'`, `'2012-2-14'` // => `'2012-02-14'`; `'2/2012'` // => `'2012-02'`;
 * `'2023-02-30'` // => undefined
 */
export function readPartialDate(text: string): string | undefined {
  const parts = toWesternDigits(text).trim().split(/[-/]/);
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const ordered = parts.length > 1 && parts.at(-1)?.length === 4 ? parts.reverse() : parts;
  const [year, month, day] = ordered;
  if (ordered.length > 3 || year?.length !== 4) return undefined;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && !isDay(Number(day), daysInMonth(Number(year), Number(month))))
    return undefined;
  return ordered.map((part) => part.padStart(2, '0')).join('-');
}

/** How many days a month of the Gregorian calendar has; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isDay(day: number, last: number): boolean {
  return day >= 1 && day <= last;
}
