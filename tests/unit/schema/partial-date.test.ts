import { expect, test } from 'vitest';
import { readPartialDate } from '#schema/partial-date.ts';

test.each([
  ['2012', '2012'],
  ['2012-02', '2012-02'],
  ['2012-2-14', '2012-02-14'],
  ['14/2/2012', '2012-02-14'],
  ['2/2012', '2012-02'],
  ['١٤-٢-٢٠١٢', '2012-02-14'],
  [' 29/02/2024 ', '2024-02-29'],
])('%s is read as %s', (typed, read) => {
  expect(readPartialDate(typed)).toBe(read);
});

test.each([
  '',
  'غداً',
  '2023-02-30',
  '2012-13',
  '2012-00',
  '14/2',
  '12/2012/1/1',
  '2012-02-14T00:00',
  '14 شباط 2012',
  '99',
])('%s is no date', (typed) => {
  expect(readPartialDate(typed)).toBeUndefined();
});
