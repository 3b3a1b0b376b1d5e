import { joinWithAnd } from '#arabic/join.ts';
import type { Hours } from '#schema/hours.ts';
import { weekdays } from '#schema/vocabulary.ts';

type Weekday = keyof typeof weekdays;

export const unknownHours = 'الدوام غير معروف';

const week = Object.keys(weekdays) as Weekday[];
const closed = 'مغلق';

/**
 * A week in words: days with the same hours in one row, in the order of the week, closed days last. Empty
 * when nothing is known of the week.
 * Sunday to Thursday 08:00–15:30 `// => [{ days: 'الأحد – الخميس', hours: '08:00–15:30' },
 * { days: 'الجمعة والسبت', hours: 'مغلق' }]`
 */
export function describeWeek(hours: Hours | undefined): { days: string; hours: string }[] {
  if (!hours || hours.weekly.length === 0) return [];
  const daysByHours = Map.groupBy(week, (day) => hoursOn(day, hours));
  return [...daysByHours]
    .sort(([a], [b]) => Number(a === closed) - Number(b === closed))
    .map(([text, days]) => ({ days: nameDays(days), hours: text }));
}

function hoursOn(day: Weekday, { weekly }: Hours): string {
  const intervals = weekly
    .filter(({ days }) => days.includes(day))
    .toSorted((a, b) => a.opens.localeCompare(b.opens, 'en'))
    .map(nameInterval);
  return intervals.length > 0 ? joinWithAnd(intervals) : closed;
}

function nameInterval({ opens, closes }: Hours['weekly'][number]): string {
  if (opens === closes || (opens === '00:00' && closes === '24:00')) return 'على مدار الساعة';
  return `${opens}–${closes}${closes < opens ? ' من اليوم التالي' : ''}`;
}

function nameDays(days: readonly Weekday[]): string {
  return days.length === week.length ? 'كل الأيام' : joinWithAnd(runsOf(days).map(nameRun));
}

/** Three or more days that follow each other make one run; the others stand alone. */
function runsOf(days: readonly Weekday[]): Weekday[][] {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run && previous && week.indexOf(day) === week.indexOf(previous) + 1) run.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [run] : run.map((day) => [day])));
}

function nameRun(run: readonly Weekday[]): string {
  const ends = run.length > 1 ? [run[0], run.at(-1)] : run;
  return ends.flatMap((day) => (day ? [weekdays[day]] : [])).join(' – ');
}
