import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, formatClock, localTime, momentOf, portalZone, readClock } from '#domain/clock.ts';
import { weekdays } from '#schema/vocabulary.ts';

/** Ten years: the clocks moved twice a year in the first of them, and no more since October 2022. */
const moments = fc.date({
  min: new Date('2017-01-01'),
  max: new Date('2027-01-01'),
  noInvalidDate: true,
});
const days = moments.map((at) => at.toISOString().slice(0, 10));

describe('localTime', () => {
  it('agrees with Temporal at every moment', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(
          portalZone,
        );
        const { day, weekday, minutes } = localTime(at);
        expect({ day, minutes }).toEqual({
          day: wall.toPlainDate().toString(),
          minutes: wall.hour * 60 + wall.minute,
        });
        expect(weekday).toBe(Object.keys(weekdays)[wall.dayOfWeek % 7]);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['2022-03-24T21:59:00Z', '2022-03-24', '23:59'],
    ['2022-03-24T22:00:00Z', '2022-03-25', '01:00'],
    ['2021-10-28T20:59:00Z', '2021-10-28', '23:59'],
    ['2021-10-28T21:00:00Z', '2021-10-28', '23:00'],
  ])('follows the clocks as they move: %s', (at, day, clock) => {
    const time = localTime(new Date(at));
    expect([time.day, formatClock(time.minutes)]).toEqual([day, clock]);
  });
});

describe('momentOf', () => {
  it('agrees with Temporal on every day and minute', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
        const wall = Temporal.PlainDate.from(day).toPlainDateTime({
          hour: Math.floor(minutes / 60),
          minute: minutes % 60,
        });
        expect(momentOf(day, minutes).getTime()).toBe(
          wall.toZonedDateTime(portalZone).epochMilliseconds,
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('takes 24:00 for the midnight that ends the day', () => {
    expect(momentOf('2026-03-01', readClock('24:00'))).toEqual(momentOf('2026-03-02', 0));
  });
});

it('a time reads back as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      expect(readClock(formatClock(minutes))).toBe(minutes);
    }),
  );
});

it('counts days over the end of a month', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});
