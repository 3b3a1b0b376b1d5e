import { expect, test } from 'vitest';
import { formatBytes, formatNumber, formatPercent } from '#domain/number.ts';

test.each([
  [0, '0'],
  [7, '7'],
  [999, '999'],
  [1250, '1,250'],
  [1234567.5, '1,234,567.5'],
  [0.3134, '0.3134'],
  [0.31345, '0.3135'],
  [0.1 + 0.2, '0.3'],
  [-1250, '-1,250'],
  [1e15, '1,000,000,000,000,000'],
])('%d reads %s', (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

test.each([
  [0, '0%'],
  [62.5, '62.5%'],
  [100, '100%'],
  [-3, '-3%'],
])('%d per cent reads %s', (value, expected) => {
  expect(formatPercent(value)).toBe(expected);
});

test('Intl adds ordering marks for Arabic, and none of them reaches the page', () => {
  const stock = new Intl.NumberFormat('ar-SY-u-nu-latn').format(-5);
  expect(stock).toMatch(/[\u061C\u200E\u200F]/);
  expect(formatNumber(-5)).toMatch(/^-5$/);
});

test.each([
  [0, '0.1 ك.ب'],
  [1536, '1.5 ك.ب'],
  [1024 * 1023, '1,023 ك.ب'],
  [1024 * 1024, '1 م.ب'],
  [2_500_000, '2.4 م.ب'],
])('a file of %i bytes has %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
