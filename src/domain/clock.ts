/**
 * The wall clock of Damascus. The rules of its offset (clocks moved twice a year until October 2022, +03:00 since)
 * are those of the device's own time-zone data, by `Intl`; every function is given its moment and none reads the clock.
 */
import { weekdays } from '#schema/vocabulary.ts';

export const portalZone = 'Asia/Damascus';

export type Weekday = keyof typeof weekdays;

/** What a clock on a wall in Damascus shows. */
export interface LocalTime {
  /** ISO date. */
  day: string;
  weekday: Weekday;
  /** Since midnight by the clock, 0–1439. */
  minutes: number;
}

const minute = 60_000;
const dayLength = 24 * 60 * minute;
const week = Object.keys(weekdays) as Weekday[];

let format: Intl.DateTimeFormat | undefined;

/** `new Date('2026-03-01T22:30:00Z') // => { day: '2026-03-02', weekday: 'monday', minutes: 90 }` */
export function localTime(at: Date): LocalTime {
  const wall = wallTime(at.getTime());
  const day = new Date(wall).toISOString().slice(0, 10);
  return { day, weekday: weekdayOf(day), minutes: Math.floor((wall % dayLength) / minute) };
}

/**
 * The moment at which the clock shows these minutes (0–1440, or past midnight of later days) on an ISO date. Of two
 * moments, when clocks go back, the first; a time that is skipped when they go forward is moved on by the skipped
 * hour, as RFC 5545 and Temporal's `compatible` do.
 */
export function momentOf(day: string, minutes: number): Date {
  const wall = Date.parse(day) + minutes * minute;
  const [before, after] = [wall - dayLength, wall + dayLength].map((at) => wallTime(at) - at);
  const candidates = [wall - (before ?? 0), wall - (after ?? 0)];
  const exact = candidates.filter((at) => wallTime(at) === wall);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

/** `('2026-02-28', 1) // => '2026-03-01'` */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}

export function weekdayOf(day: string): Weekday {
  return week[new Date(day).getUTCDay()] ?? 'sunday';
}

/** `'08:30' // => 510`, `'24:00' // => 1440` */
export function readClock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** `510 // => '08:30'`, `1500 // => '01:00'` */
export function formatClock(minutes: number): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}

/** The local wall time as if it were UTC, in milliseconds. */
function wallTime(at: number): number {
  format ??= new Intl.DateTimeFormat('en-US', {
    timeZone: portalZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
}
