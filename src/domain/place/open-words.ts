import { addDays, formatClock, localTime, weekdayOf } from '#domain/clock.ts';
import { formatDate } from '#domain/date.ts';
import type { Place } from '#schema/place.ts';
import { weekdays } from '#schema/vocabulary.ts';
import { unknownHours } from './hours.ts';
import type { OpenState, Timetable } from './open.ts';

/**
 * What tells whether a place is open: its hours, if they are known, it is at work, and its clock is that of Damascus;
 * undefined otherwise.
 */
export function toTimetable({ hours, status, country }: Place): Timetable | undefined {
  const works = status === undefined || status === 'open' || status === 'limited';
  if (!works || country || !hours || hours.weekly.length === 0) return undefined;
  const { weekly, closed, openOnHolidays } = hours;
  return { weekly, closed, openOnHolidays };
}

/**
 * A state in words, as of the moment at which it was found.
 * `// => 'مفتوح الآن حتى 15:30'`, `'مغلق الآن، يفتح غداً عند 08:00'`, `'الدوام غير معروف'`
 */
export function describeState(state: OpenState, at: Date): string {
  if (state.state === 'unknown') return unknownHours;
  if (state.state === 'open')
    return state.until
      ? `مفتوح الآن حتى ${closing(state.until, at)}`
      : 'مفتوح الآن على مدار الساعة';
  return state.opens ? `مغلق الآن، يفتح ${opening(state.opens, at)}` : 'مغلق الآن';
}

function closing(until: Date, at: Date): string {
  const { day, minutes } = localTime(until);
  const today = localTime(at).day;
  if (minutes === 0 && day === addDays(today, 1)) return 'منتصف الليل';
  return [formatClock(minutes), nameDay(day, today)].filter(Boolean).join(' ');
}

function opening(opens: Date, at: Date): string {
  const { day, minutes } = localTime(opens);
  return [nameDay(day, localTime(at).day), `عند ${formatClock(minutes)}`].filter(Boolean).join(' ');
}

/** Nothing for the same day; the weekday for the days of a week, with its date beyond. */
function nameDay(day: string, today: string): string {
  if (day === today) return '';
  if (day === addDays(today, 1)) return 'غداً';
  const name = `يوم ${weekdays[weekdayOf(day)]}`;
  return day < addDays(today, 7) ? name : `${name} ${formatDate(day)}`;
}
