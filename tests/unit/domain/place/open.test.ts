import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { momentOf, portalZone, readClock } from '#domain/clock.ts';
import { openState, type OpenState, type Timetable } from '#domain/place/open.ts';
import { weekdays } from '#schema/vocabulary.ts';

const week = Object.keys(weekdays) as (keyof typeof weekdays)[];
const working = week.slice(0, 5);

function at(day: string, time: string): Date {
  return momentOf(day, readClock(time));
}

function hoursOf(opens: string, closes: string, days = working): Timetable {
  return { weekly: [{ days, opens, closes }] };
}

/** A state in a few letters: `open 15:30`, `closed 2026-03-08 08:00`. */
function show(state: OpenState): string {
  const next =
    state.state === 'open' ? state.until : state.state === 'closed' ? state.opens : undefined;
  const wall = next && Temporal.Instant.fromEpochMilliseconds(next.getTime());
  const text = wall?.toZonedDateTimeISO(portalZone).toPlainDateTime().toString({
    smallestUnit: 'minute',
  });
  return [state.state, text?.replace('T', ' ')].filter(Boolean).join(' ');
}

describe('openState', () => {
  // 2026-03-05 is a Thursday.
  test.each([
    ['2026-03-05', '07:59', 'closed 2026-03-05 08:00'],
    ['2026-03-05', '08:00', 'open 2026-03-05 15:30'],
    ['2026-03-05', '15:29', 'open 2026-03-05 15:30'],
    ['2026-03-05', '15:30', 'closed 2026-03-08 08:00'],
    ['2026-03-06', '10:00', 'closed 2026-03-08 08:00'],
  ])('a working week on %s at %s: %s', (day, time, expected) => {
    expect(show(openState(hoursOf('08:00', '15:30'), [], at(day, time)))).toBe(expected);
  });

  test.each([
    ['2026-03-05', '19:59', 'closed 2026-03-05 20:00'],
    ['2026-03-05', '23:59', 'open 2026-03-06 02:00'],
    ['2026-03-06', '00:00', 'open 2026-03-06 02:00'],
    ['2026-03-06', '02:00', 'closed 2026-03-12 20:00'],
  ])('a night of Thursday on %s at %s: %s', (day, time, expected) => {
    expect(show(openState(hoursOf('20:00', '02:00', ['thursday']), [], at(day, time)))).toBe(
      expected,
    );
  });

  test('without hours nothing is known', () => {
    expect(openState(undefined, [], at('2026-03-05', '10:00'))).toEqual({ state: 'unknown' });
    expect(openState({ weekly: [] }, [], at('2026-03-05', '10:00'))).toEqual({ state: 'unknown' });
  });

  test('around the clock on every day has no end', () => {
    for (const [opens, closes] of [
      ['00:00', '24:00'],
      ['08:00', '08:00'],
    ] as const)
      expect(openState(hoursOf(opens, closes, week), [], at('2026-03-05', '10:00'))).toEqual({
        state: 'open',
      });
  });

  test('equal times last 24 hours', () => {
    const guard = hoursOf('08:00', '08:00', ['friday']);
    expect(show(openState(guard, [], at('2026-03-07', '07:59')))).toBe('open 2026-03-07 08:00');
    expect(show(openState(guard, [], at('2026-03-07', '08:00')))).toBe('closed 2026-03-13 08:00');
  });

  test('periods that touch are one', () => {
    const hours: Timetable = {
      weekly: [
        { days: ['thursday'], opens: '12:00', closes: '18:00' },
        { days: ['thursday'], opens: '08:00', closes: '12:00' },
      ],
    };
    expect(show(openState(hours, [], at('2026-03-05', '09:00')))).toBe('open 2026-03-05 18:00');
  });

  test('nothing starts on a closed day or a holiday, and a night before them goes on', () => {
    const nights = hoursOf('20:00', '02:00', week);
    const off = { ...nights, closed: ['2026-03-05'] };
    expect(show(openState(off, [], at('2026-03-05', '01:00')))).toBe('open 2026-03-05 02:00');
    expect(show(openState(off, [], at('2026-03-05', '21:00')))).toBe('closed 2026-03-06 20:00');
    for (const holiday of ['03-05', '2026-03-05'])
      expect(show(openState(nights, [holiday], at('2026-03-05', '21:00')))).toBe(
        'closed 2026-03-06 20:00',
      );
    const duty = { ...nights, openOnHolidays: true };
    expect(show(openState(duty, ['03-05'], at('2026-03-05', '21:00')))).toBe(
      'open 2026-03-06 02:00',
    );
  });

  test('a week of holidays is searched to its end, a season is not', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        Temporal.PlainDate.from('2026-03-05').add({ days: index }).toString(),
      );
    const hours = hoursOf('08:00', '15:30', week);
    expect(show(openState(hours, days(10), at('2026-03-05', '09:00')))).toBe(
      'closed 2026-03-15 08:00',
    );
    expect(openState(hours, days(30), at('2026-03-05', '09:00'))).toEqual({ state: 'closed' });
  });

  test('the clock on the wall decides when clocks move', () => {
    // On 2022-03-25 the clock went from 00:00 to 01:00, on 2021-10-29 from 00:00 back to 23:00 of the 28th.
    const night = hoursOf('20:00', '02:00', week);
    const spring = openState(night, [], at('2022-03-24', '22:00'));
    const autumn = openState(night, [], at('2021-10-28', '22:00'));
    expect(spring).toEqual({ state: 'open', until: new Date('2022-03-24T23:00:00Z') });
    expect(autumn).toEqual({ state: 'open', until: new Date('2021-10-29T00:00:00Z') });
  });
});

/** The same meaning told another way: by Temporal, and moment by moment. */
describe('beside an implementation with Temporal', () => {
  const clock = fc
    .integer({ min: 0, max: 96 })
    .map((quarter) => Temporal.PlainTime.from('00:00').add({ minutes: (quarter % 96) * 15 }))
    .map((time) => time.toString({ smallestUnit: 'minute' }));
  const hours = fc.record({
    weekly: fc.array(
      fc.record({
        days: fc.uniqueArray(fc.constantFrom(...week), { minLength: 1 }),
        opens: clock,
        closes: fc.oneof(clock, fc.constant('24:00')),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    openOnHolidays: fc.boolean(),
  });
  /** Ten years, and as often the days around those on which the clocks moved. */
  const moments = fc.oneof(
    fc.date({ min: new Date('2017-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
    fc
      .record({
        day: fc.constantFrom(...clockChanges()),
        minutes: fc.integer({ min: -2880, max: 2880 }),
      })
      .map(({ day, minutes }) => new Date(day + minutes * 60_000)),
  );
  const offsets = fc.uniqueArray(fc.integer({ min: -2, max: 9 }), { maxLength: 4 });

  it('agrees on the state and on its next change', () => {
    fc.assert(
      fc.property(hours, moments, offsets, offsets, (timetable, moment, closed, holidays) => {
        const day = zoned(moment.getTime()).toPlainDate();
        const shift = (days: number) => day.add({ days }).toString();
        const all = { ...timetable, closed: closed.map(shift) };
        const off = holidays.map((days, index) => (index % 2 ? shift(days) : shift(days).slice(5)));
        expect(openState(all, off, moment)).toEqual(secondState(all, off, moment));
      }),
      { numRuns: 1500 },
    );
  }, 120_000);

  it('has days on which clocks moved forward and back', () => {
    const moves = clockChanges().map(
      (at) => zoned(at).offsetNanoseconds - zoned(at - 1).offsetNanoseconds,
    );
    expect(moves.filter((move) => move > 0).length).toBeGreaterThanOrEqual(6);
    expect(moves.filter((move) => move < 0).length).toBeGreaterThanOrEqual(5);
  });
});

type Full = Timetable & { closed: string[] };

function zoned(at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(portalZone);
}

function clockChanges(): number[] {
  const changes: number[] = [];
  let at = zoned(Date.parse('2017-01-01')).getTimeZoneTransition('next');
  while (at && at.year < 2027) {
    changes.push(at.epochMilliseconds);
    at = at.getTimeZoneTransition('next');
  }
  return changes;
}

function secondState(hours: Full, holidays: readonly string[], at: Date): OpenState {
  const now = at.getTime();
  const today = zoned(now).toPlainDate();
  const spans = Array.from({ length: 20 }, (_, index) => today.add({ days: index - 3 })).flatMap(
    (day) => spansOf(day, hours, holidays),
  );
  const isOpen = (moment: number) => spans.some(([from, to]) => from <= moment && moment < to);
  const limit = today.add({ days: 14 }).toZonedDateTime(portalZone).epochMilliseconds;
  const change = spans
    .flat()
    .filter((moment) => moment > now && moment < limit && isOpen(moment) !== isOpen(now))
    .sort((a, b) => a - b)[0];
  const next = change === undefined ? undefined : new Date(change);
  if (isOpen(now)) return { state: 'open', ...(next && { until: next }) };
  return { state: 'closed', ...(next && { opens: next }) };
}

function spansOf(day: Temporal.PlainDate, hours: Full, holidays: readonly string[]) {
  const names = [day.toString(), day.toString().slice(5)];
  if (hours.closed.includes(day.toString())) return [];
  if (!hours.openOnHolidays && names.some((name) => holidays.includes(name))) return [];
  return hours.weekly
    .filter(({ days }) => days.some((name) => week.indexOf(name) === day.dayOfWeek % 7))
    .map(({ opens, closes }) => {
      const isMidnight = closes === '24:00';
      const end = isMidnight ? '00:00' : closes;
      const runsOver = isMidnight || Temporal.PlainTime.compare(end, opens) <= 0;
      const moment = (date: Temporal.PlainDate, time: string) =>
        date.toZonedDateTime({ timeZone: portalZone, plainTime: time }).epochMilliseconds;
      return [moment(day, opens), moment(runsOver ? day.add({ days: 1 }) : day, end)] as const;
    });
}
