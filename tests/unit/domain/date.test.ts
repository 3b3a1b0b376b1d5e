import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePartialDates,
  formatDate,
  formatDateRange,
  isBefore,
  parsePartialDate,
  todayIn,
} from '#domain/date.ts';

describe('reading', () => {
  test.each([
    ['2012', { year: 2012 }],
    ['2012-02', { year: 2012, month: 2 }],
    ['2012-02-14', { year: 2012, month: 2, day: 14 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
    [' ٢٠١٢-٠٢-١٤ ', { year: 2012, month: 2, day: 14 }],
  ])('%j is %o', (text, date) => {
    expect(parsePartialDate(text)).toEqual(date);
  });

  test.each([
    '',
    '12',
    '20122',
    '0213',
    '3012',
    '2012-',
    '2012-2',
    '2012-00',
    '2012-13',
    '2012-02-00',
    '2012-02-1',
    '2023-02-29',
    '2023-02-30',
    '1900-02-29',
    '2012-04-31',
    '14-02-2012',
    '2012/02/14',
    '2012-02-14T00:00',
    'شباط 2012',
    '2012-02-14-01',
    '1'.repeat(10_000),
  ])('%j is no date', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });
});

describe('writing', () => {
  test.each([
    ['2012', '2012'],
    ['2012-02', 'شباط 2012'],
    ['2012-02-14', '14 شباط 2012'],
    ['2012-10-01', '1 تشرين الأول 2012'],
  ])('%s reads %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  test('a parsed date reads like its text', () => {
    expect(formatDate({ year: 2012, month: 2, day: undefined })).toBe('شباط 2012');
  });

  test('text that is not a date is refused with what to write', () => {
    expect(() => formatDate('2023-02-30')).toThrow(
      '«2023-02-30» ليس تاريخاً: اكتب 2012 أو 2012-02 أو 2012-02-14.',
    );
  });

  test.each([
    [undefined, undefined, ''],
    ['2012', undefined, 'منذ 2012'],
    [undefined, '2012-02', 'حتى شباط 2012'],
    ['2012-02-14', '2012-02-14', '14 شباط 2012'],
    ['2012-02-14', '2012-02-20', '14–20 شباط 2012'],
    ['2012-02-28', '2012-03-03', '28 شباط – 3 آذار 2012'],
    ['2012-12-28', '2013-01-03', '28 كانون الأول 2012 – 3 كانون الثاني 2013'],
    ['2012-02', '2012-03', 'شباط – آذار 2012'],
    ['2012-02', '2012-02-14', 'شباط – 14 شباط 2012'],
    ['2010', '2012', '2010–2012'],
    ['2010', '2012-02', '2010 – شباط 2012'],
    ['2010', '2010', '2010'],
  ])('from %s to %s reads %j', (start, end, words) => {
    expect(formatDateRange(start, end)).toBe(words);
  });
});

describe('order', () => {
  test('dates sort oldest first, the less exact before its parts', () => {
    const dates = ['2011-12-31', '2012', '2012-02', '2012-02-01', '2012-02-14', '2012-10', '2013'];
    expect(dates.toReversed().toSorted(comparePartialDates)).toEqual(dates);
    expect(comparePartialDates('2012-02', { year: 2012, month: 2 })).toBe(0);
  });

  test.each([
    ['2011', '2012', true],
    ['2012', '2011', false],
    ['2012-02-13', '2012-02-14', true],
    ['2012-02-14', '2012-02-14', false],
    ['2012-02-15', '2012-02-14', false],
    ['2012-01', '2012-02-01', true],
    ['2012-02-29', '2012-03', true],
    ['2012-12-31', '2012', false],
    ['2012', '2012-12-31', undefined],
    ['2012', '2012', undefined],
    ['2012', '2012-02', undefined],
    ['2012-02-14', '2012-02', undefined],
  ])('%s before %s: %s', (a, b, expected) => {
    expect(isBefore(a, b)).toBe(expected);
  });

  test('two dates are never each before the other, and a certain answer agrees with the order', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (a, b) => {
        if (isBefore(a, b)) {
          expect(isBefore(b, a)).toBe(false);
          expect(comparePartialDates(a, b)).toBeLessThan(0);
        }
      }),
    );
  });
});

test.each([
  ['2026-03-01T20:59:59Z', '2026-03-01'],
  ['2026-03-01T21:00:00Z', '2026-03-02'],
  ['2025-12-31T21:30:00Z', '2026-01-01'],
  ['2024-02-28T23:00:00Z', '2024-02-29'],
])('at %s it is %s in Damascus', (now, today) => {
  expect(todayIn('Asia/Damascus', new Date(now))).toBe(today);
});

test('the same moment is another day elsewhere', () => {
  expect(todayIn('America/New_York', new Date('2026-03-01T21:00:00Z'))).toBe('2026-03-01');
});

const partialDate = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2013-01-01'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)));
