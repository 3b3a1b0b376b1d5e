import { describe, expect, test } from 'vitest';
import { describeWeek } from '#domain/place/hours.ts';
import type { Hours } from '#schema/hours.ts';

const working = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'] as const;

function weekOf(...weekly: Hours['weekly']): Hours {
  return { weekly, closed: [] };
}

describe('describeWeek', () => {
  test('days in a row with the same hours are one row', () => {
    const hours = weekOf({ days: [...working], opens: '08:00', closes: '15:30' });
    expect(describeWeek(hours)).toEqual([
      { days: 'الأحد – الخميس', hours: '08:00–15:30' },
      { days: 'الجمعة والسبت', hours: 'مغلق' },
    ]);
  });

  test('two days stand beside each other, not as a run', () => {
    const hours = weekOf({ days: ['sunday', 'monday'], opens: '09:00', closes: '12:00' });
    expect(describeWeek(hours)).toEqual([
      { days: 'الأحد والإثنين', hours: '09:00–12:00' },
      { days: 'الثلاثاء – السبت', hours: 'مغلق' },
    ]);
  });

  test('days apart are joined, in the order of the week whatever the order given', () => {
    const hours = weekOf({ days: ['thursday', 'sunday'], opens: '09:00', closes: '12:00' });
    expect(describeWeek(hours)[0]).toEqual({ days: 'الأحد والخميس', hours: '09:00–12:00' });
  });

  test('two periods of a day are in order of opening', () => {
    const hours = weekOf(
      { days: ['saturday'], opens: '17:00', closes: '20:00' },
      { days: ['saturday'], opens: '09:00', closes: '13:00' },
    );
    expect(describeWeek(hours)[0]).toEqual({ days: 'السبت', hours: '09:00–13:00 و17:00–20:00' });
  });

  test('a period that ends before it starts runs into the next day', () => {
    const hours = weekOf({ days: ['friday'], opens: '20:00', closes: '02:00' });
    expect(describeWeek(hours)[0]?.hours).toBe('20:00–02:00 من اليوم التالي');
  });

  test.each([
    ['00:00', '24:00'],
    ['08:00', '08:00'],
  ])('%s to %s is around the clock', (opens, closes) => {
    const hours = weekOf({ days: [...working, 'friday', 'saturday'], opens, closes });
    expect(describeWeek(hours)).toEqual([{ days: 'كل الأيام', hours: 'على مدار الساعة' }]);
  });

  test('nothing known of the week gives no rows', () => {
    expect(describeWeek(undefined)).toEqual([]);
    expect(describeWeek(weekOf())).toEqual([]);
  });
});
