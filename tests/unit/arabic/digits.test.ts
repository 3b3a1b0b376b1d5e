import { expect, test } from 'vitest';
import { toArabicIndicDigits, toWesternDigits } from '#arabic/digits.ts';

test.each([
  ['', ''],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['المادة ١٢ من القانون 4', 'المادة 12 من القانون 4'],
  ['٣٫٥٪', '3٫5٪'],
  ['لا رقم', 'لا رقم'],
])('%j in Western digits is %j', (text, expected) => {
  expect(toWesternDigits(text)).toBe(expected);
});

test('Western digits become Arabic-Indic and return unchanged', () => {
  expect(toArabicIndicDigits('المادة 1234567890')).toBe('المادة ١٢٣٤٥٦٧٨٩٠');
  expect(toWesternDigits(toArabicIndicDigits('17/2012'))).toBe('17/2012');
});
