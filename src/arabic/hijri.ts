/**
 * Hijri dates by the Umm al-Qura calendar as CLDR/ICU ship it in every engine: tables for 1300–1600 AH
 * (1882–2174), the arithmetic calendar outside them. Sighting in Syria may differ by a day or two.
 */
import { hijriMonthName } from './months.ts';

export interface HijriDate {
  year: number;
  month: number;
  day: number;
}

const DAY = 86_400_000;
const EPOCH = Date.parse('0622-07-19');
const MEAN_YEAR = 354.36667;
const MEAN_MONTH = 29.53056;
const LAST_YEAR = 1600;
const OFFSETS = [0, 1, -1, 2, -2, 3, -3];

const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/**
 * The Hijri date of a day; undefined before the Hijra, and for text that is not a real full ISO date.
 * `'2024-07-07' // => { year: 1446, month: 1, day: 1 }`
 */
export function toHijri(isoDate: string): HijriDate | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? Date.parse(isoDate) : NaN;
  // Engines read 2023-02-30 as 2 March.
  if (Number.isNaN(time) || toIso(time) !== isoDate) return undefined;
  const date = hijriAt(time);
  return date.year >= 1 ? date : undefined;
}

/**
 * The ISO date of a Hijri day; undefined when that month has no such day, and after 1600 AH.
 * `{ year: 1446, month: 1, day: 1 } // => '2024-07-07'`
 */
export function fromHijri({ year, month, day }: HijriDate): string | undefined {
  if (!(year >= 1 && year <= LAST_YEAR && month >= 1 && month <= 12)) return undefined;
  const days = Math.round((year - 1) * MEAN_YEAR + (month - 1) * MEAN_MONTH + day - 1);
  const time = OFFSETS.map((offset) => EPOCH + (days + offset) * DAY).find((candidate) => {
    const found = hijriAt(candidate);
    return found.year === year && found.month === month && found.day === day;
  });
  return time === undefined ? undefined : toIso(time);
}

/** A Hijri date in words. `{ year: 1447, month: 9, day: 14 } // => '14 رمضان 1447 هـ'` */
export function formatHijri({ year, month, day }: HijriDate): string {
  return `${day} ${hijriMonthName(month)} ${year} هـ`;
}

/**
 * Whether a printed pair of dates lies within two days of Umm al-Qura, as sighting explains; a 30th that
 * Umm al-Qura lacks counts as the day after its 29th. False when either date is not one.
 * `('2024-07-08', { year: 1446, month: 1, day: 1 }) // => true`
 */
export function isHijriDatePlausible(gregorian: string, hijri: HijriDate): boolean {
  const first = fromHijri({ ...hijri, day: 1 });
  if (!first || !toHijri(gregorian) || hijri.day < 1 || hijri.day > 30) return false;
  const computed = Date.parse(first) + (hijri.day - 1) * DAY;
  return Math.abs(Date.parse(gregorian) - computed) <= 2 * DAY;
}

function hijriAt(time: number): HijriDate {
  const parts = ummAlQura.formatToParts(time);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month'), day: read('day') };
}

function toIso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
