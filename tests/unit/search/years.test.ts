import { describe, expect, it } from 'vitest';
import { rangeOf, readYears, spanOf, writeYears } from '#search/browser/years.ts';

describe('a range of years in the address', () => {
  it.each([
    ['2012', { from: 2012, to: 2012 }],
    ['2005-2012', { from: 2005, to: 2012 }],
    ['2005-', { from: 2005 }],
    ['-2012', { to: 2012 }],
    ['', {}],
  ])('%s reads back as it was written', (text, range) => {
    expect(readYears(text)).toEqual(range);
    expect(writeYears(range)).toBe(text);
  });

  it.each([
    '-',
    '12',
    '20055',
    '2005-12',
    '2005 2012',
    'سنة',
    '0000',
    '2005-2010-2012',
    '20052012',
  ])('%s is none', (text) => {
    expect(readYears(text)).toEqual({});
  });

  it('is read from whatever digits', () => {
    expect(readYears('٢٠٠٥-٢٠١٢')).toEqual({ from: 2005, to: 2012 });
  });

  it('with its ends reversed is turned', () => {
    expect(readYears('2012-2005')).toEqual({ from: 2005, to: 2012 });
  });
});

describe('the range that a reader typed', () => {
  it.each([
    ['2005', '2012', { from: 2005, to: 2012 }],
    ['٢٠٠٥', '۲۰۱۲', { from: 2005, to: 2012 }],
    ['2012', '2005', { from: 2005, to: 2012 }],
    [' سنة 2005م ', '', { from: 2005 }],
    ['', '2012', { to: 2012 }],
    ['2012', '2012', { from: 2012, to: 2012 }],
    ['205', '20122', {}],
    ['', '', {}],
  ])('«%s» to «%s»', (from, to, range) => {
    expect(rangeOf(from, to)).toEqual(range);
  });
});

describe('spanOf', () => {
  it('is from the first to the last year that has hits', () => {
    expect(spanOf({ 1926: 0, 2004: 3, 1959: 1, 2010: 2 })).toEqual({ first: '1959', last: '2010' });
    expect(spanOf({ 2004: 3 })).toEqual({ first: '2004', last: '2004' });
  });

  it('is absent without hits', () => {
    expect(spanOf({})).toBeUndefined();
    expect(spanOf({ 2004: 0 })).toBeUndefined();
  });
});
