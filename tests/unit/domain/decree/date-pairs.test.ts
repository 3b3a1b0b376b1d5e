import { expect, test } from 'vitest';
import { agree, findDatePairs } from '#domain/decree/date-pairs.ts';

test.each([
  ['صدر في ٢٦/ ١١/ ١٤٤٣هـ الموافق: ٢٥/ ٦/ ٢٠٢٢م', '2022-06-25', '1443-11-26'],
  ['دمشق في 4-3-1430 هجري الموافق لـ 28-2-2009 ميلادي', '2009-02-28', '1430-03-04'],
  ['بتاريخ 25/2/2009م الموافق 30/2/1430هـ', '2009-02-25', '1430-02-30'],
  ['٢٤ من ربيع الأول ١٤٤٧هـ (الموافق ١٦ من سبتمبر ٢٠٢٥م)', '2025-09-16', '1447-03-24'],
])('%s is one day in both calendars', (text, g, h) => {
  const [pair, ...others] = findDatePairs(text);
  expect(pair).toMatchObject({ g, h });
  expect(others).toEqual([]);
});

test.each([
  'رقم 7 وتاريخ 1443/11/26هـ، ورقم 8 وتاريخ 25/6/2022م',
  'صدر في 26/11/1443هـ',
  'من 1/1/2020 إلى 31/12/2020',
  'عام 1443هـ الموافق 2022م',
  '',
])('«%s» holds no pair', (text) => {
  expect(findDatePairs(text)).toEqual([]);
});

test('a pair is found where it stands', () => {
  const text = 'القانون 4.\nصدر في 26/11/1443هـ الموافق 25/6/2022م.';
  const [pair] = findDatePairs(text);
  expect(text.slice(pair?.start, pair?.end)).toBe('26/11/1443هـ الموافق 25/6/2022م');
});

test.each([
  ['2022-06-25', '1443-11-26', true],
  ['2022-06-27', '1443-11-26', true],
  ['2022-06-28', '1443-11-26', false],
  ['2023-03-07', '1444-09-02', false],
  ['2022-06', '1443-11-26', true],
  ['2022-06-25', '1443', true],
  [undefined, '1443-11-26', true],
])('%s and %s: one day is %s', (g, h, expected) => {
  expect(agree({ g, h })).toBe(expected);
});

test('a megabyte of dates takes linear time', () => {
  const text = '26/11/1443هـ الموافق 25/6/2022م '.repeat(32_000);
  const start = performance.now();
  expect(findDatePairs(text)).toHaveLength(32_000);
  expect(performance.now() - start).toBeLessThan(10_000);
});
