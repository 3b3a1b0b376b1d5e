import { addDays, localTime, momentOf, readClock, weekdayOf } from '#domain/clock.ts';
import type { Hours } from '#schema/hours.ts';

/** `until` and `opens` are absent where nothing changes within two weeks. */
export type OpenState =
  { state: 'unknown' } | { state: 'open'; until?: Date } | { state: 'closed'; opens?: Date };

/** What of the hours tells whether a place is open; the rest is for readers. */
export type Timetable = Pick<Hours, 'weekly' | 'openOnHolidays'> & Partial<Pick<Hours, 'closed'>>;

const searchedDays = 14;
const dayLength = 24 * 60;

/**
 * Whether a place is open at a moment, by the clock of Damascus.
 *
 * - Without a weekly interval nothing is known.
 * - An interval that closes at or before its opening runs into the next day; with both the same it lasts 24 hours.
 * - An interval belongs to the day on which it starts. On a closed day none starts, and on a public holiday none does
 *   unless the place works on holidays; a night that began the day before goes on to its end.
 * - The moment of opening is open, the moment of closing is not. Intervals that touch or overlap are one.
 * - When clocks move, the clock on the wall decides: an opening or closing that the clock skips comes an hour later, one that it
 *   shows twice counts the first time.
 *
 * `holidays` are ISO days (`2026-03-20`) or days of every year (`12-08`).
 */
export function openState(
  hours: Timetable | undefined,
  holidays: readonly string[],
  at: Date,
): OpenState {
  if (!hours || hours.weekly.length === 0) return { state: 'unknown' };
  const today = localTime(at).day;
  const end = momentOf(addDays(today, searchedDays), 0).getTime();
  const now = at.getTime();
  let closes = now;
  for (const { from, to } of intervalsFrom(addDays(today, -2), hours, holidays)) {
    if (from >= end) break;
    if (from <= closes) closes = Math.max(closes, to);
    else if (closes > now) break;
    else return { state: 'closed', opens: new Date(from) };
  }
  if (closes === now) return { state: 'closed' };
  return { state: 'open', ...(closes < end && { until: new Date(closes) }) };
}

/** The intervals that start on a day and on those after it, in their order, one day worked out at a time. */
function* intervalsFrom(first: string, hours: Timetable, holidays: readonly string[]) {
  for (let index = 0; index <= searchedDays + 2; index += 1) {
    const day = addDays(first, index);
    if (!isOff(day, hours, holidays)) yield* intervalsOf(day, hours);
  }
}

function intervalsOf(day: string, { weekly }: Timetable) {
  const weekday = weekdayOf(day);
  return weekly
    .filter(({ days }) => days.includes(weekday))
    .map((interval) => {
      const opens = readClock(interval.opens);
      const closes = readClock(interval.closes);
      return {
        from: momentOf(day, opens).getTime(),
        to: momentOf(day, closes + (closes <= opens ? dayLength : 0)).getTime(),
      };
    })
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}

function isOff(day: string, { closed, openOnHolidays }: Timetable, holidays: readonly string[]) {
  const isHoliday = holidays.includes(day) || holidays.includes(day.slice(5));
  return (closed?.includes(day) ?? false) || (isHoliday && !openOnHolidays);
}
