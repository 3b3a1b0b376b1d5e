import { toWesternDigits } from '#arabic/digits.ts';
import { readPartialDate } from '#schema/partial-date.ts';

/**
 * A day and an hour of Damascus as they are typed, in any digits; undefined where one of them is none.
 * `('1/3/2026', '8:30') // => '2026-03-01T08:30'`
 */
export function readTime(day: string, clock: string): string | undefined {
  const date = readPartialDate(day);
  const [, hours = '', minutes = ''] =
    /^(\d{1,2}):(\d{2})$/.exec(toWesternDigits(clock).trim()) ?? [];
  if (date?.length !== 10 || !minutes || Number(hours) > 23 || Number(minutes) > 59)
    return undefined;
  return `${date}T${hours.padStart(2, '0')}:${minutes}`;
}

/** `'2026-03-01T08:30' // => '1/3/2026 الساعة 08:30'` */
export function sayTime(at: string): string {
  const [, year, month, day, clock] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(at) ?? [];
  return clock ? `${Number(day)}/${Number(month)}/${year} الساعة ${clock}` : at;
}
