/** Dates as the content states them: a year, a month or a day, never a time; nothing here reads the clock. */
import { toWesternDigits } from '#arabic/digits.ts';
import { monthName } from '#arabic/months.ts';
import { daysInMonth, readPartialDate } from '#schema/partial-date.ts';

export interface PartialDate {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
}

/** A parsed date, or the ISO text of one that a schema has already accepted. */
export type DateLike = PartialDate | string;

/**
 * Reads `2012`, `2012-02` or `2012-02-14`, in any digits; undefined for anything else, for days that the
 * calendar lacks, and for years outside 1000–2999.
 * `'2012-02' // => { year: 2012, month: 2 }`, `'2023-02-30' // => undefined`
 */
export function parsePartialDate(text: string): PartialDate | undefined {
  const digits = toWesternDigits(text.trim());
  if (!/^[12]\d{3}(?:-\d{2}){0,2}$/.test(digits) || !readPartialDate(digits)) return undefined;
  const [year = NaN, month, day] = digits.split('-').map(Number);
  if (month === undefined) return { year };
  return day === undefined ? { year, month } : { year, month, day };
}

/**
 * The date in words, as exact as it is known. Throws a RangeError for text that is not a date.
 * `'2012-02-14' // => '14 شباط 2012'`, `'2012-02' // => 'شباط 2012'`, `'2012' // => '2012'`
 */
export function formatDate(date: DateLike): string {
  return toWords(read(date));
}

/**
 * A period in words; what both ends share is said once, an open end becomes «منذ» or «حتى», and no dates
 * give ''. The ends must be in order.
 * `('2012-02-14', '2012-02-20') // => '14–20 شباط 2012'`, `('2012') // => 'منذ 2012'`
 */
export function formatDateRange(start?: DateLike, end?: DateLike): string {
  if (start === undefined) return end === undefined ? '' : `حتى ${formatDate(end)}`;
  if (end === undefined) return `منذ ${formatDate(start)}`;
  const [from, to] = [read(start), read(end)];
  if (comparePartialDates(from, to) === 0) return toWords(to);
  if (!from.month && !to.month) return `${from.year}–${to.year}`;
  if (from.year !== to.year || !from.month || !to.month) return `${toWords(from)} – ${toWords(to)}`;
  if (from.month === to.month && from.day && to.day) return `${from.day}–${toWords(to)}`;
  return `${toWords({ month: from.month, day: from.day })} – ${toWords(to)}`;
}

/**
 * Order for `Array.sort`, oldest first; a year comes before its months and a month before its days.
 * `('2012', '2012-02') // => negative`
 */
export function comparePartialDates(a: DateLike, b: DateLike): number {
  const [first, second] = [read(a), read(b)];
  return (
    first.year - second.year ||
    (first.month ?? 0) - (second.month ?? 0) ||
    (first.day ?? 0) - (second.day ?? 0)
  );
}

/**
 * Whether every day that `a` may mean lies before every day that `b` may mean; undefined when they
 * overlap, so that what is known cannot tell.
 * `('2011', '2012-02') // => true`, `('2012', '2012-02') // => undefined`, equal days `// => false`
 */
export function isBefore(a: DateLike, b: DateLike): boolean | undefined {
  const [first, second] = [read(a), read(b)];
  if (lastDay(first) < firstDay(second)) return true;
  return firstDay(first) >= lastDay(second) ? false : undefined;
}

/**
 * The calendar day of a moment in a time zone, as an ISO date.
 * `('Asia/Damascus', new Date('2026-03-01T22:30:00Z')) // => '2026-03-02'`
 */
export function todayIn(timeZone: string, now: Date): string {
  const parts = dayFormat(timeZone).formatToParts(now);
  return ['year', 'month', 'day']
    .map((type) => parts.find((part) => part.type === type)?.value)
    .join('-');
}

/** Every page asks for the day, and to make a format takes ten times as long as to use it. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayFormats.set(timeZone, format);
  return format;
}

function read(date: DateLike): PartialDate {
  const parsed = typeof date === 'string' ? parsePartialDate(date) : date;
  if (!parsed)
    throw new RangeError(`«${String(date)}» ليس تاريخاً: اكتب 2012 أو 2012-02 أو 2012-02-14.`);
  return parsed;
}

function toWords({ year, month, day }: Partial<PartialDate>): string {
  return [day, month && monthName(month), year].filter(Boolean).join(' ');
}

// Days as sortable numbers: 20120214.
function firstDay({ year, month = 1, day = 1 }: PartialDate): number {
  return year * 10_000 + month * 100 + day;
}

function lastDay({ year, month = 12, day = daysInMonth(year, month) }: PartialDate): number {
  return year * 10_000 + month * 100 + day;
}
