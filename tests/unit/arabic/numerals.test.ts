import { expect, test } from 'vitest';
import { ordinal } from '#arabic/numerals.ts';

test.each([
  [1, 'الأول', 'الأولى'],
  [2, 'الثاني', 'الثانية'],
  [3, 'الثالث', 'الثالثة'],
  [8, 'الثامن', 'الثامنة'],
  [10, 'العاشر', 'العاشرة'],
  [11, 'الحادي عشر', 'الحادية عشرة'],
  [12, 'الثاني عشر', 'الثانية عشرة'],
  [19, 'التاسع عشر', 'التاسعة عشرة'],
  [20, 'العشرون', 'العشرون'],
  [21, 'الحادي والعشرون', 'الحادية والعشرون'],
  [32, 'الثاني والثلاثون', 'الثانية والثلاثون'],
  [90, 'التسعون', 'التسعون'],
  [99, 'التاسع والتسعون', 'التاسعة والتسعون'],
])('%d is %s and %s', (number, masculine, feminine) => {
  expect(ordinal(number, 'masculine')).toBe(masculine);
  expect(ordinal(number, 'feminine')).toBe(feminine);
});

test.each([0, -1, 1.5, 21.5, 100, 1949, NaN])('%d stays in digits', (number) => {
  expect(ordinal(number, 'masculine')).toBe(String(number));
  expect(ordinal(number, 'feminine')).toBe(String(number));
});

test('the ninety-nine ordinals of each gender are distinct', () => {
  const all = Array.from({ length: 99 }, (_, index) => ordinal(index + 1, 'masculine'));
  expect(new Set(all).size).toBe(99);
  expect(all.filter((word) => /undefined|\d/.test(word))).toEqual([]);
});
