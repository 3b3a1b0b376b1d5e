import { describe, expect, test } from 'vitest';
import { formatHijri, fromHijri, isHijriDatePlausible, toHijri } from '#arabic/hijri.ts';

const DAY = 86_400_000;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

// First days of months in the printed Umm al-Qura calendar.
test.each([
  ['2024-07-07', { year: 1446, month: 1, day: 1 }],
  ['2025-06-26', { year: 1447, month: 1, day: 1 }],
  ['2026-02-18', { year: 1447, month: 9, day: 1 }],
  ['2023-03-23', { year: 1444, month: 9, day: 1 }],
])('%s is the Hijri day %o', (gregorian, hijri) => {
  expect(toHijri(gregorian)).toEqual(hijri);
  expect(fromHijri(hijri)).toBe(gregorian);
});

test.each([
  ['a day of every week that the tables cover', '1882-11-12', '2174-11-25', 7],
  ['a day of every season before them', '0623-01-01', '1882-11-11', 83],
])('%s survives the way there and back', (_, first, last, step) => {
  const count = Math.floor((Date.parse(last) - Date.parse(first)) / (step * DAY));
  const lost = Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * step * DAY).toISOString().slice(0, 10),
  ).filter((date) => {
    const hijri = toHijri(date);
    return !hijri || fromHijri(hijri) !== date;
  });
  expect(lost).toEqual([]);
});

test.each(['', '2024', '2024-07', '2023-02-30', '2024-13-01', '2024-7-7', 'أمس', '0500-01-01'])(
  '%j has no Hijri date',
  (text) => {
    expect(toHijri(text)).toBeUndefined();
  },
);

test.each([
  { year: 1446, month: 0, day: 1 },
  { year: 1446, month: 13, day: 1 },
  { year: 1446, month: 1, day: 0 },
  { year: 1446, month: 1, day: 31 },
  { year: 0, month: 1, day: 1 },
  { year: 1e9, month: 1, day: 1 },
  { year: NaN, month: 1, day: 1 },
])('%o is no day', (hijri) => {
  expect(fromHijri(hijri)).toBeUndefined();
  expect(isHijriDatePlausible('2024-07-07', hijri)).toBe(false);
});

test('the months of a year have 29 or 30 days, 354 in all', () => {
  const lengths = months.map((month) => (fromHijri({ year: 1446, month, day: 30 }) ? 30 : 29));
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(354);
  expect(months.map((month) => fromHijri({ year: 1446, month, day: 29 }))).not.toContain(undefined);
});

test('a Hijri date reads as day, month, year', () => {
  expect(formatHijri({ year: 1447, month: 9, day: 14 })).toBe('14 رمضان 1447 هـ');
});

describe('a printed pair is plausible', () => {
  const firstOfYear = { year: 1446, month: 1, day: 1 };

  test.each(['2024-07-05', '2024-07-06', '2024-07-07', '2024-07-08', '2024-07-09'])(
    'up to two days apart: %s',
    (gregorian) => {
      expect(isHijriDatePlausible(gregorian, firstOfYear)).toBe(true);
    },
  );

  test.each(['2024-07-04', '2024-07-10', '2023-07-07', '2024-02-30', ''])(
    'but not %j',
    (gregorian) => {
      expect(isHijriDatePlausible(gregorian, firstOfYear)).toBe(false);
    },
  );

  test('on a thirtieth that Umm al-Qura lacks, up to two days after its first of the next month', () => {
    const short =
      months.find((month) => month < 12 && !fromHijri({ year: 1446, month, day: 30 })) ?? 0;
    const thirtieth = { year: 1446, month: short, day: 30 };
    const nextFirst = Date.parse(fromHijri({ year: 1446, month: short + 1, day: 1 }) ?? '');
    const verdicts = [-3, -2, 0, 2, 3].map((days) =>
      isHijriDatePlausible(new Date(nextFirst + days * DAY).toISOString().slice(0, 10), thirtieth),
    );
    expect(verdicts).toEqual([false, true, true, true, false]);
  });
});
