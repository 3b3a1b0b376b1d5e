import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, formatClock, localTime, momentOf, portalZone } from '#domain/clock.ts';
import {
  nextChange,
  nextMorning,
  onDutyAt,
  onDutyTonight,
  standingAt,
} from '#domain/rota/on-duty.ts';
import { periodOf, readShifts, type Shift } from '#domain/rota/shifts.ts';
import type { Rota } from '#schema/rota.ts';
import { rotaPlaces, rotaWith } from '../../../fixtures/rota.ts';

const at = (moment: string) =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime(portalZone).epochMilliseconds;
const placesOf = (shifts: readonly Shift[]) => shifts.map(({ place }) => place);
const shiftsOf = (rota: Rota) => readShifts(rota, rotaPlaces).shifts;

const nights = shiftsOf(
  rotaWith({ table: '1/3 | الشفاء\n2/3 | الأمل\n2/3 | الشفاء | 09:00 | 13:00\n5/3 | الأمل' }),
);

describe('on duty', () => {
  it.each([
    ['2026-03-01T19:59:59', []],
    ['2026-03-01T20:00', ['shifa']],
    ['2026-03-01T23:59', ['shifa']],
    ['2026-03-02T00:00', ['shifa']],
    ['2026-03-02T07:59:59', ['shifa']],
    ['2026-03-02T08:00', []],
    ['2026-03-02T09:00', ['shifa']],
    ['2026-03-02T20:00', ['amal']],
    ['2026-03-06T08:00', []],
  ])('at %s: %j', (moment, places) => {
    expect(placesOf(onDutyAt(nights, at(moment)))).toEqual(places);
  });

  it.each([
    ['00:00', '24:00', '2026-03-01T00:00', '2026-03-02T00:00'],
    ['08:00', '08:00', '2026-03-01T08:00', '2026-03-02T08:00'],
    ['20:00', '00:00', '2026-03-01T20:00', '2026-03-02T00:00'],
    ['24:00', '08:00', '2026-03-02T00:00', '2026-03-02T08:00'],
  ])('from %s to %s is from %s to %s', (opens, closes, starts, ends) => {
    const [shift] = shiftsOf(rotaWith({ opens, closes }));
    expect(shift).toMatchObject({ starts: at(starts), ends: at(ends) });
  });

  it('a day of the week is every such day of the period, its first and last included', () => {
    const weekly = shiftsOf(
      rotaWith({ from: '2026-03-01', to: '2026-03-15', table: 'الأحد | الأمل' }),
    );
    expect(weekly.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-08', '2026-03-15']);
  });
});

describe('tonight', () => {
  it.each([
    ['2026-03-01T05:59', []],
    ['2026-03-01T06:00', ['shifa']],
    ['2026-03-01T21:00', ['shifa']],
    ['2026-03-02T05:00', ['shifa']],
    ['2026-03-02T06:00', ['shifa', 'shifa', 'amal']],
    ['2026-03-02T13:00', ['amal']],
    ['2026-03-03T09:00', []],
  ])('from %s to six in the morning: %j', (moment, places) => {
    expect(placesOf(onDutyTonight(nights, at(moment)))).toEqual(places);
  });

  it('the next change is the next coming or going, and none after the last', () => {
    expect(nextChange(nights, at('2026-03-01T12:00'))).toBe(at('2026-03-01T20:00'));
    expect(nextChange(nights, at('2026-03-01T20:00'))).toBe(at('2026-03-02T08:00'));
    expect(nextChange(nights, at('2026-03-06T08:00'))).toBeUndefined();
    expect(nextChange([], 0)).toBeUndefined();
  });
});

describe('a rota', () => {
  const march = rotaWith({ table: '31/3 | الأمل' });
  const may = rotaWith({ from: '2026-05-01', to: '2026-05-31', table: '1/5 | الأمل' });
  const [first, second] = [march, may].map((rota) => periodOf(rota, shiftsOf(rota)));
  const periods = [first, second].flatMap((period) => period ?? []);

  it.each([
    ['2026-02-28T23:59', 'between', first],
    ['2026-03-01T00:00', 'covered', undefined],
    ['2026-04-01T07:59', 'covered', undefined],
    ['2026-04-01T08:00', 'between', second],
    ['2026-05-31T23:59', 'covered', undefined],
    ['2026-06-01T00:00', 'ended', second],
  ])('at %s it is %s', (moment, state, period) => {
    const standing = standingAt(periods, at(moment));
    expect(standing).toEqual({
      state,
      ...(state === 'between' && { next: period }),
      ...(state === 'ended' && { last: period }),
    });
  });

  it('that does not exist says nothing of a last one', () => {
    expect(standingAt([], 0)).toEqual({ state: 'ended', last: undefined });
  });
});

/** Ten years: the clocks moved twice a year in the first of them, and no more since October 2022. */
const from = '2017-01-01';
const days = 3652;
const clock = fc.integer({ min: 0, max: 1439 }).map(formatClock);
const nearTheClocksMoving = fc.constantFrom('2021-03-25', '2021-10-28', '2022-03-24', '2019-10-24');
const day = fc.oneof(
  fc.integer({ min: 0, max: days }).map((count) => addDays(from, count)),
  nearTheClocksMoving,
);
const duty = fc.record({
  day,
  opens: clock,
  closes: clock,
  after: fc.integer({ min: -2 * 1440, max: 2 * 1440 }),
});

/** The same questions, answered by Temporal on the calendar and clock of Damascus. */
const wall = (moment: number) =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(portalZone);
const instantOf = (date: Temporal.PlainDate, time: string) =>
  date.toZonedDateTime({ timeZone: portalZone, plainTime: Temporal.PlainTime.from(time) });
function isOnDuty(
  date: string,
  opens: string,
  closes: string,
  until: Temporal.ZonedDateTime,
  since = until,
) {
  const begin = Temporal.PlainDate.from(date);
  const isOverMidnight = Temporal.PlainTime.compare(closes, opens) <= 0;
  const starts = instantOf(begin, opens);
  const ends = instantOf(isOverMidnight ? begin.add({ days: 1 }) : begin, closes);
  const { compare } = Temporal.ZonedDateTime;
  const isNever = compare(ends, starts) <= 0;
  return until === since
    ? compare(starts, since) <= 0 && compare(since, ends) < 0
    : !isNever && compare(starts, until) < 0 && compare(since, ends) < 0;
}

it('agrees with Temporal on any duty of ten years, at any moment about it', () => {
  fc.assert(
    fc.property(duty, ({ day, opens, closes, after }) => {
      const rota = rotaWith({ from: day, to: day, table: `${day} | الأمل | ${opens} | ${closes}` });
      const shifts = shiftsOf(rota);
      const base = momentOf(day, 0).getTime() + after * 60_000;
      for (const moment of [
        base,
        ...shifts.flatMap(({ starts, ends }) => [starts - 1, starts, ends - 1, ends]),
      ]) {
        const now = wall(moment);
        const six = now.withPlainTime('06:00');
        const morning =
          Temporal.ZonedDateTime.compare(six, now) > 0
            ? six
            : now
                .toPlainDate()
                .add({ days: 1 })
                .toZonedDateTime({ timeZone: portalZone, plainTime: '06:00' });
        expect(nextMorning(moment)).toBe(morning.epochMilliseconds);
        expect(onDutyAt(shifts, moment).length === 1).toBe(isOnDuty(day, opens, closes, now));
        expect(onDutyTonight(shifts, moment).length === 1).toBe(
          isOnDuty(day, opens, closes, morning, now),
        );
      }
    }),
    { numRuns: 1500 },
  );
});

it('between two changes nothing changes, and at each something does', () => {
  fc.assert(
    fc.property(fc.array(duty, { minLength: 1, maxLength: 6 }), (duties) => {
      const start = duties[0]?.day ?? from;
      const near = duties.map((one, index) => ({ ...one, day: addDays(start, index % 3) }));
      const shifts = near.flatMap(({ day, opens, closes }) =>
        shiftsOf(rotaWith({ from: day, to: day, table: `${day} | الأمل | ${opens} | ${closes}` })),
      );
      let moment = momentOf(start, -60).getTime();
      for (
        let next = nextChange(shifts, moment);
        next !== undefined;
        next = nextChange(shifts, moment)
      ) {
        expect(next).toBeGreaterThan(moment);
        expect(onDutyAt(shifts, next - 1)).toEqual(onDutyAt(shifts, moment));
        moment = next;
      }
      expect(onDutyAt(shifts, moment)).toEqual([]);
      expect(localTime(new Date(moment)).day >= start).toBe(true);
    }),
    { numRuns: 500 },
  );
});
