import { describe, expect, test } from 'vitest';
import { momentOf, readClock } from '#domain/clock.ts';
import { describeHolidays, holidayDays } from '#domain/place/holidays.ts';
import { describeState, toTimetable } from '#domain/place/open-words.ts';
import type { Place } from '#schema/place.ts';
import { siteSchema } from '#schema/site.ts';

const at = (day: string, time: string) => momentOf(day, readClock(time));
const now = at('2026-03-05', '10:00');

describe('describeState', () => {
  test.each([
    ['2026-03-05', '15:30', 'مفتوح الآن حتى 15:30'],
    ['2026-03-06', '00:00', 'مفتوح الآن حتى منتصف الليل'],
    ['2026-03-06', '02:00', 'مفتوح الآن حتى 02:00 غداً'],
    ['2026-03-08', '08:00', 'مفتوح الآن حتى 08:00 يوم الأحد'],
  ])('open until %s %s', (day, time, text) => {
    expect(describeState({ state: 'open', until: at(day, time) }, now)).toBe(text);
  });

  test.each([
    ['2026-03-05', '17:00', 'مغلق الآن، يفتح عند 17:00'],
    ['2026-03-06', '08:00', 'مغلق الآن، يفتح غداً عند 08:00'],
    ['2026-03-11', '08:00', 'مغلق الآن، يفتح يوم الأربعاء عند 08:00'],
    ['2026-03-12', '08:00', 'مغلق الآن، يفتح يوم الخميس 12 آذار 2026 عند 08:00'],
  ])('closed until %s %s', (day, time, text) => {
    expect(describeState({ state: 'closed', opens: at(day, time) }, now)).toBe(text);
  });

  test('states without an end', () => {
    expect(describeState({ state: 'open' }, now)).toBe('مفتوح الآن على مدار الساعة');
    expect(describeState({ state: 'closed' }, now)).toBe('مغلق الآن');
    expect(describeState({ state: 'unknown' }, now)).toBe('الدوام غير معروف');
  });
});

test('only hours by the clock of Damascus, of a place at work, tell whether it is open', () => {
  const place: Place = {
    title: 'مركز',
    kind: 'citizen-service-centre',
    otherNames: [],
    phones: [],
    services: [],
    sources: [],
    verification: 'sourced',
    hours: { weekly: [{ days: ['sunday'], opens: '08:00', closes: '15:00' }], closed: [] },
  };
  expect(toTimetable({ ...place, governorate: 'homs' })).toMatchObject({
    weekly: place.hours?.weekly,
  });
  expect(toTimetable({ ...place, governorate: 'homs', status: 'limited' })).toMatchObject({
    weekly: place.hours?.weekly,
  });
  expect(toTimetable({ ...place, governorate: 'homs', status: 'closed' })).toBeUndefined();
  expect(toTimetable({ ...place, country: 'الأردن' })).toBeUndefined();
  expect(toTimetable({ ...place, hours: undefined })).toBeUndefined();
  expect(
    toTimetable({ ...place, hours: { weekly: [], closed: [], note: 'صباحاً' } }),
  ).toBeUndefined();
});

describe('holidays', () => {
  const { holidays } = siteSchema.shape;
  const holiday = (on: string) => ({ title: 'عطلة', on, verification: 'sourced' });

  test('are days of every year or of one', () => {
    const read = holidays.parse([holiday('١٢-٠٨'), holiday('2026-03-20'), holiday('02-29')]);
    expect(holidayDays(read)).toEqual(['12-08', '2026-03-20', '02-29']);
    expect(describeHolidays(read)).toContain('8 كانون الأول و20 آذار 2026 و29 شباط');
  });

  test.each(['12-8', '8 كانون الأول', '02-30', '2025-02-29', '2026-03', ''])('%s is none', (on) => {
    expect(holidays.safeParse([holiday(on)]).error?.issues[0]?.message).toBe(
      'تاريخ العطلة شهر فيوم لكل سنة، أو تاريخ كامل ليوم واحد. اكتبه هكذا: 12-08 أو 2026-03-20',
    );
  });

  test('an unknown calendar is said to be unknown', () => {
    expect(describeHolidays([])).toContain('لا تعرف هذه الحسابات العطل الرسمية');
  });
});
