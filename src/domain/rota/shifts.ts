import { addDays, momentOf, readClock, weekdayOf } from '#domain/clock.ts';
import type { Rota } from '#schema/rota.ts';
import type { Interval } from './on-duty.ts';
import { readTable, type TablePlace } from './table.ts';

/** A duty as the schema or the table states it: on a date, or on a day of every week. */
export type DutyEntry = Rota['entries'][number];

/** One duty of one place. It ends on the next day when it closes no later than it opens. */
export interface Shift extends Interval {
  place: string;
  /** The day on which it begins. */
  day: string;
  opens: string;
  closes: string;
  /** Where an editor wrote it. */
  origin: Origin;
}

/** A field of the rota, and the line in it for the table. */
export interface Origin {
  path: PropertyKey[];
  line?: number;
}

export interface RotaProblem extends Origin {
  message: string;
}

/** All duties of a rota in the order of their beginnings, from its table and from its single entries alike. */
export function readShifts(
  rota: Rota,
  places: readonly TablePlace[],
): { shifts: Shift[]; problems: RotaProblem[] } {
  const table = readTable(rota.table ?? '', rota, places);
  const entries = [
    ...table.entries.map(({ line, ...entry }) => ({ entry, origin: { path: ['table'], line } })),
    ...rota.entries.map((entry, index) => ({ entry, origin: { path: ['entries', index] } })),
  ];
  return {
    shifts: entries
      .flatMap(({ entry, origin }) => daysOf(entry, rota).map((day) => toShift(entry, day, origin)))
      .sort((a, b) => a.starts - b.starts || a.ends - b.ends),
    problems: table.problems.map(({ line, message }) => ({ path: ['table'], line, message })),
  };
}

/** The moments between which a rota has a say: its days, and the last night to its end. */
export function periodOf(
  { from, to }: Pick<Rota, 'from' | 'to'>,
  shifts: readonly Shift[],
): Interval {
  const ends = shifts.map(({ ends }) => ends);
  return {
    starts: momentOf(from, 0).getTime(),
    ends: Math.max(momentOf(addDays(to, 1), 0).getTime(), ...ends),
  };
}

/** The ISO dates from one day to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The days of the month after a day's: what a body fills in next. */
export function daysOfNextMonth(today: string): string[] {
  const firstOfMonth = (day: string) => `${day.slice(0, 7)}-01`;
  const first = firstOfMonth(addDays(firstOfMonth(today), 31));
  return daysBetween(first, addDays(firstOfMonth(addDays(first, 31)), -1));
}

/** The moments at which hours begin and end that open on a day. */
export function intervalOn(day: string, opens: string, closes: string): Interval {
  const [start, end] = [readClock(opens), readClock(closes)];
  return {
    starts: momentOf(day, start).getTime(),
    ends: momentOf(end > start ? day : addDays(day, 1), end).getTime(),
  };
}

function daysOf({ date, weekday }: DutyEntry, { from, to }: Rota): string[] {
  if (date !== undefined) return [date];
  return daysBetween(from, to).filter((day) => weekdayOf(day) === weekday);
}

function toShift({ place, opens, closes }: DutyEntry, day: string, origin: Origin): Shift {
  return { place, day, opens, closes, ...intervalOn(day, opens, closes), origin };
}
