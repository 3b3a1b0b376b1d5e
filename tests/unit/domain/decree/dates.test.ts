import { describe, expect, it } from 'vitest';
import { datesOf } from '#domain/decree/dates.ts';

describe('the dates of an act', () => {
  it('stand in the order of its life, with the Hijri day computed where none was printed', () => {
    const dates = datesOf({
      dates: { published: { g: '2009-03' }, signed: { g: '2009-02-25' } },
    });
    expect(dates).toEqual([
      {
        label: 'صدر في',
        gregorian: { text: '25 شباط 2009', iso: '2009-02-25' },
        hijri: { text: '30 صفر 1430 هـ', isComputed: true },
      },
      {
        label: 'نُشر في',
        gregorian: { text: 'آذار 2009', iso: '2009-03' },
        hijri: undefined,
      },
    ]);
  });

  it.each([
    ['1430-02-29', '29 صفر 1430 هـ'],
    ['1430-2', 'صفر 1430 هـ'],
    ['1430', '1430 هـ'],
  ])('a printed Hijri date %s stays as printed: %s', (h, text) => {
    const [date] = datesOf({ dates: { signed: { g: '2009-02-25', h } } });
    expect(date?.hijri).toEqual({ text, isComputed: false });
  });

  it('may be known in the Hijri calendar alone', () => {
    const [date] = datesOf({ dates: { signed: { h: '1337-01-01' } } });
    expect(date).toEqual({
      label: 'صدر في',
      gregorian: undefined,
      hijri: { text: '1 محرم 1337 هـ', isComputed: false },
    });
  });

  it('are none when none is known', () => {
    expect(datesOf({ dates: {} })).toEqual([]);
    expect(datesOf({ dates: { signed: {} } })).toEqual([]);
  });
});
