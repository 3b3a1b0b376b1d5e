import { fold } from '#arabic/fold.ts';
import { parseMonth } from '#arabic/months.ts';
import { readPartialDate } from '#schema/partial-date.ts';
import { weekdays } from '#schema/vocabulary.ts';
import type { Weekday } from '#domain/clock.ts';

/** What a cell says of a day; `date` is undefined when the cell has a weekday alone. */
export interface TypedDay {
  date?: string | undefined;
  weekday?: Weekday | undefined;
  /** The date is one of the calendar's, but of which month is not said and not to be guessed. */
  isIncomplete?: true;
  /** It looks like a date, and the calendar has no such day. */
  isWrong?: true;
  /** With day and month exchanged, as spreadsheets in English write them. */
  swapped?: string | undefined;
}

/** The period of the rota, which supplies a month or year that editors leave out. */
export interface Period {
  from: string;
  to: string;
}

/**
 * Reads a day as editors type it; undefined for a text that does not look like one. A missing year or month is that of
 * the period.
 * `'الأحد ١ آذار 2026' // => { date: '2026-03-01', weekday: 'sunday' }`, `'1/3'`, `'2026-03-01'`, `'الأحد'`
 */
export function readDay(cell: string, period: Period): TypedDay | undefined {
  if (cell.length > longestDay) return undefined;
  const words = fold(cell)
    .split(/[\s،,]+/)
    .filter((word) => word && !fillers.has(word));
  const [first = ''] = words;
  const weekday = weekdayNames.get(first);
  const rest = weekday ? words.slice(1) : words;
  if (rest.length === 0) return weekday && { weekday };
  const day = readDate(rest.join(' '), period);
  return day && { ...day, weekday };
}

function readDate(text: string, period: Period): TypedDay | undefined {
  const [, number] = /^(\d{1,2})$/.exec(text) ?? [];
  if (number) return readDayOfMonth(number, period);
  const named = /^(\d{1,2})[ /-]([\p{L} ]+?)(?:[ /-](\d{4}))? ?م?$/u.exec(text);
  if (named) {
    const [, day = '', name = '', year] = named;
    const month = parseMonth(name);
    return month === undefined ? undefined : inPeriod(day, String(month), year, period);
  }
  const iso = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return inPeriod(iso[4] ?? '', iso[3] ?? '', iso[1], period);
  const numeric =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2}) ?م?$/.exec(text) ??
    /^(\d{1,2})(\/)(\d{1,2})$/.exec(text);
  if (!numeric) return undefined;
  const [, day = '', , month = '', year] = numeric;
  const typed = inPeriod(day, month, year, period);
  const exchanged = inPeriod(month, day, year, period).date;
  const isSwapped = exchanged && isWithin(exchanged, period) && !isWithin(typed.date, period);
  return isSwapped ? { ...typed, swapped: exchanged } : typed;
}

/** A day's number says all when the rota is of one month. */
function readDayOfMonth(day: string, { from, to }: Period): TypedDay {
  if (from.slice(0, 7) !== to.slice(0, 7)) return { isIncomplete: true };
  return toDay(from.slice(0, 4), from.slice(5, 7), day);
}

function inPeriod(day: string, month: string, year: string | undefined, period: Period): TypedDay {
  if (year !== undefined) return toDay(year.padStart(4, '20'), month, day);
  const years = [...new Set([period.from.slice(0, 4), period.to.slice(0, 4)])];
  const days = years.map((candidate) => toDay(candidate, month, day));
  return days.find(({ date }) => isWithin(date, period)) ?? days[0] ?? { isWrong: true };
}

function toDay(year: string, month: string, day: string): TypedDay {
  const date = readPartialDate([year, month, day].join('-'));
  return date ? { date } : { isWrong: true };
}

function isWithin(date: string | undefined, { from, to }: Period): boolean {
  return date !== undefined && from <= date && date <= to;
}

/** Longer than any day that is written: «ليلة الأربعاء 30 كانون الثاني 2026 م». */
const longestDay = 60;

/** Words that say that a day follows, folded. */
const fillers = new Set(['يوم', 'ليلة', 'بتاريخ'].map(fold));

const weekdayNames = new Map(
  (Object.keys(weekdays) as Weekday[]).flatMap((weekday) => {
    const name = fold(weekdays[weekday]);
    return [name, name.replace(/^ال/, '')].map((written) => [written, weekday] as const);
  }),
);
