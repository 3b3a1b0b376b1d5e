import { describe, expect, it } from 'vitest';
import { readDate, readNumber, showDate } from '../../../../admin/widgets/typed-value.ts';

describe('a date in a form', () => {
  it.each([
    ['2012-02-14', '14/02/2012'],
    ['2012-02', '02/2012'],
    ['2012', '2012'],
    [2012, '2012'],
    [undefined, ''],
    [null, ''],
    ['أمس', 'أمس'],
  ])('%o is shown as «%s»', (stored, shown) => {
    expect(showDate(stored)).toBe(shown);
  });

  it.each([
    ['14/2/2012', '2012-02-14'],
    ['١٤/٢/٢٠١٢', '2012-02-14'],
    ['02/2012', '2012-02'],
    ['2012', '2012'],
    ['2012-02-14', '2012-02-14'],
    ['31/02/2012', '31/02/2012'],
    ['أمس ', 'أمس'],
    ['', ''],
  ])('«%s» as typed is stored as «%s»', (typed, stored) => {
    expect(readDate(typed)).toBe(stored);
  });

  it('is stored as it was read', () => {
    for (const stored of ['2012', '2012-02', '2012-02-14'])
      expect(readDate(showDate(stored))).toBe(stored);
  });
});

describe('a number in a form', () => {
  it.each([
    ['102', 102],
    ['١٠٢', 102],
    ['۱۴۰۳', 1403],
    ['12٫5', 12.5],
    ['1,250,000', 1250000],
    ['١٬٢٥٠', 1250],
    ['-33.5', -33.5],
    ['0', 0],
    ['', ''],
    ['-', '-'],
    ['12 ألفاً', '12 ألفاً'],
    ['1e5', '1e5'],
  ])('«%s» as typed is stored as %o', (typed, stored) => {
    expect(readNumber(typed)).toBe(stored);
  });
});
