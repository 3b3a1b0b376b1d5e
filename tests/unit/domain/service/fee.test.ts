import { describe, expect, it } from 'vitest';
import { describeCost, summariseCosts, type Cost } from '#domain/service/fee.ts';

function cost(fields: Partial<Cost>): Cost {
  return { label: 'الرسم', kind: 'fee', unit: 'currency', confirmed: true, ...fields };
}

describe('the price of a cost', () => {
  it.each([
    ['is an amount', { amount: 25, currency: 'USD' }, '25 دولار أمريكي'],
    ['is a range', { amount: 25, amountMax: 50, currency: 'USD' }, '25–50 دولار أمريكي'],
    ['is a percentage', { amount: 1, unit: 'percent' }, '1%'],
    ['is a range of percentages', { amount: 1, amountMax: 2.5, unit: 'percent' }, '1–2.5%'],
    [
      'is an amount for a kilowatt-hour',
      { amount: 600, currency: 'SYP', series: 'old', unit: 'currency-per-kwh' },
      '600 ليرة سورية قديمة لكل كيلوواط ساعي',
    ],
    ['is free when it says so', { kind: 'free' }, 'مجاناً'],
    ['is free at zero', { amount: 0, currency: 'SYP', series: 'old' }, 'مجاناً'],
    ['starts at zero', { amount: 0, amountMax: 5, currency: 'USD' }, '0–5 دولار أمريكي'],
    ['varies', { kind: 'variable' }, 'متغيّر'],
    ['is unknown without an amount', {}, 'غير معروف'],
  ] as const)('%s', (_, fields, price) => {
    expect(describeCost(cost(fields)).price).toBe(price);
  });
});

describe('the series of the pound', () => {
  const pounds = { amount: 5000, currency: 'SYP' } as const;

  it('is shown as the entry gives it', () => {
    expect(describeCost(cost({ ...pounds, series: 'old', asOf: '2025-02' })).price).toBe(
      '5,000 ليرة سورية قديمة',
    );
  });

  it('follows from the date when the entry does not give it', () => {
    expect(describeCost(cost({ ...pounds, asOf: '2025-12-31' })).price).toMatch(/قديمة$/);
    expect(describeCost(cost({ ...pounds, asOf: '2026-01-01' })).price).toMatch(/جديدة$/);
  });

  it('is said to be unknown when no date tells it', () => {
    const { price, notes } = describeCost(cost({ ...pounds, confirmed: false }));
    expect(price).toBe('5,000 ليرة سورية');
    expect(notes).toEqual(['لا يُعرف هل هو بالليرة القديمة أم الجديدة']);
  });

  it('is no matter for other currencies and for free services', () => {
    expect(describeCost(cost({ amount: 5, currency: 'USD' })).notes).toEqual([]);
    expect(describeCost(cost({ amount: 0, currency: 'SYP' })).notes).toEqual([]);
  });
});

describe('the date of a cost', () => {
  const priced = { amount: 5, currency: 'USD' } as const;
  const asOf = (date?: string) => describeCost(cost({ ...priced, ...(date && { asOf: date }) }));

  it('says when the price held', () => {
    expect(asOf('2025-02-12').asOf).toBe('بتاريخ 12 شباط 2025');
    expect(asOf('2024-12-08').asOf).toBe('بتاريخ 8 كانون الأول 2024');
  });

  it('marks a price from before December 2024 as the last one known', () => {
    expect(asOf('2024-12-07').asOf).toBe('آخر ما عُرف، 7 كانون الأول 2024');
    expect(asOf('2021').asOf).toBe('آخر ما عُرف، 2021');
  });

  it('marks a date that may lie before the change as well', () => {
    expect(asOf('2024').asOf).toBe('آخر ما عُرف، 2024');
  });

  it('says that it is unknown for an amount, and nothing for a free service', () => {
    expect(asOf().asOf).toBe('بلا تاريخ معروف');
    expect(describeCost(cost({ kind: 'free' })).asOf).toBeUndefined();
  });
});

describe('a line of the cost', () => {
  it('names stamps and fines, and leaves plain fees to their label', () => {
    expect(describeCost(cost({ kind: 'stamp' })).kind).toBe('طابع');
    expect(describeCost(cost({ kind: 'fine' })).kind).toBe('غرامة');
    expect(describeCost(cost({ kind: 'fee' })).kind).toBeUndefined();
  });

  it('carries the note of the entry and whether a source is known', () => {
    const line = describeCost(cost({ note: 'لكل نسخة', confirmed: false }));
    expect(line).toMatchObject({ notes: ['لكل نسخة'], isConfirmed: false });
  });
});

describe('the summary of costs', () => {
  const dollar = cost({ amount: 25, currency: 'USD', asOf: '2025-07' });

  it('is undefined when nothing is known', () => {
    expect(summariseCosts([])).toBeUndefined();
  });

  it('is free only when every line surely is', () => {
    const free = cost({ kind: 'free' });
    expect(summariseCosts([free, cost({ amount: 0 })])).toBe('مجاناً');
    expect(summariseCosts([free, dollar])).toBe('تختلف بحسب الحالة');
    expect(summariseCosts([free, { ...free, confirmed: false }])).toBe('تختلف بحسب الحالة');
  });

  it('is the price of a single line with its date and doubt', () => {
    expect(summariseCosts([dollar])).toBe('25 دولار أمريكي (بتاريخ تموز 2025)');
    expect(summariseCosts([cost({ amount: 5, currency: 'USD', confirmed: false })])).toBe(
      '5 دولار أمريكي (بلا تاريخ معروف، غير مؤكد)',
    );
    expect(summariseCosts([cost({ kind: 'free' })])).toBe('مجاناً');
  });
});
