import { portalZone } from '#domain/clock.ts';
import { todayIn } from '#domain/date.ts';
import { defineCell, noteRead, readAside } from './reads.ts';
import { once } from './remember.ts';

const getStart = once(() => new Date());
const findToday = once(() => todayIn(portalZone, getStart()));

/** The day of the build in Damascus, `2026-11-22`: the same for all pages, also when midnight passes. */
export function getToday(): string {
  noteRead('today');
  return readAside(findToday);
}

/** Whether a day has come on the day of the build. */
export function hasCome(day: string): boolean {
  noteRead(`come:${day}`);
  return day <= readAside(findToday);
}

/** The hour of the build as a moment: what is said of it holds until the next, and two builds in it say the same. */
export function getHour(): Date {
  noteRead('hour');
  const hour = new Date(readAside(getStart));
  hour.setUTCMinutes(0, 0, 0);
  return hour;
}

defineCell('today', () => getToday());
defineCell('come', hasCome);
defineCell('hour', () => getHour().toISOString());
