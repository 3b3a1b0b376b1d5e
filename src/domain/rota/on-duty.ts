/**
 * Who is on duty at a moment. All of it compares moments, in milliseconds since 1970, which the build has computed from
 * the wall clock of Damascus: a telephone whose time zones are out of date gets the same answer.
 */
import { addDays, localTime, momentOf } from '#domain/clock.ts';

/** From its start, which belongs to it, to its end, which does not. */
export interface Interval {
  starts: number;
  ends: number;
}

/** A night ends at six in the morning by the clock. */
export const morning = 6 * 60;

/** Those on duty at a moment, in the order given. */
export function onDutyAt<T extends Interval>(shifts: readonly T[], at: number): T[] {
  return shifts.filter(({ starts, ends }) => starts <= at && at < ends);
}

/** Those on duty at any time from a moment to the next morning, in the order given. */
export function onDutyTonight<T extends Interval>(shifts: readonly T[], at: number): T[] {
  const end = nextMorning(at);
  return shifts.filter(({ starts, ends }) => starts < end && at < ends && starts < ends);
}

/** The next moment at which somebody comes or goes; undefined after the last. */
export function nextChange(shifts: readonly Interval[], at: number): number | undefined {
  const changes = shifts
    .filter(({ starts, ends }) => starts < ends)
    .flatMap(({ starts, ends }) => [starts, ends])
    .filter((moment) => moment > at);
  return changes.length > 0 ? Math.min(...changes) : undefined;
}

/** Six in the morning of this day, or of the next one when it has come already. */
export function nextMorning(at: number): number {
  const { day } = localTime(new Date(at));
  const today = momentOf(day, morning).getTime();
  return today > at ? today : momentOf(addDays(day, 1), morning).getTime();
}

/** Where a moment stands in the rotas of a district. */
export type Standing<P extends Interval> =
  { state: 'covered' } | { state: 'between'; next: P } | { state: 'ended'; last: P | undefined };

/**
 * Whether a rota speaks of a moment, another begins later, or the last one has ended: then nobody is known to be on
 * duty, whatever the old rota said.
 */
export function standingAt<P extends Interval>(periods: readonly P[], at: number): Standing<P> {
  if (onDutyAt(periods, at).length > 0) return { state: 'covered' };
  const next = periods
    .filter(({ starts }) => starts > at)
    .reduce<P | undefined>((a, b) => (a && a.starts <= b.starts ? a : b), undefined);
  if (next) return { state: 'between', next };
  const last = periods.reduce<P | undefined>((a, b) => (a && a.ends >= b.ends ? a : b), undefined);
  return { state: 'ended', last };
}
