import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmounts } from '#domain/money.ts';
import {
  describeCost,
  describeTotal,
  isFree,
  summariseCosts,
  totalCosts,
  type Cost,
} from '#domain/service/fee.ts';
import { costKinds, costUnits } from '#schema/vocabulary.ts';

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

describe('the other pound beside a price', () => {
  const otherOf = (fields: Partial<Cost>) =>
    describeCost(cost({ amount: 600, currency: 'SYP', ...fields })).otherPound;

  it('is the new one beside the old one and the old one beside the new one', () => {
    expect(otherOf({ series: 'old' })).toBe('6 ليرة جديدة');
    expect(otherOf({ series: 'new' })).toBe('60,000 ليرة قديمة');
    expect(otherOf({ asOf: '2025', amountMax: 1000 })).toBe('6–10 ليرة جديدة');
  });

  it('says for how much it buys', () => {
    expect(otherOf({ series: 'old', unit: 'currency-per-kwh' })).toBe(
      '6 ليرة جديدة لكل كيلوواط ساعي',
    );
  });

  it('is absent where the pound is not known, and for all that is not pounds', () => {
    expect(otherOf({})).toBeUndefined();
    expect(otherOf({ currency: 'USD' })).toBeUndefined();
    expect(otherOf({ series: 'old', unit: 'percent' })).toBeUndefined();
    expect(otherOf({ series: 'old', amount: 0 })).toBeUndefined();
    expect(otherOf({ series: 'old', amount: undefined })).toBeUndefined();
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

  it('puts the other pound beside a single price', () => {
    expect(
      summariseCosts([cost({ amount: 118_000, currency: 'SYP', series: 'old', asOf: '2025-07' })]),
    ).toBe('118,000 ليرة سورية قديمة، أي 1,180 ليرة جديدة (بتاريخ تموز 2025)');
  });
});

describe('the total of costs', () => {
  const pounds = { currency: 'SYP', series: 'old', asOf: '2019' } as const;
  const card = cost({ ...pounds, amount: 1000 });
  const stamp = cost({ ...pounds, kind: 'stamp', amount: 25 });

  it('is a sum by currency and series', () => {
    const dollar = cost({ amount: 50, currency: 'USD', asOf: '2024-03-19' });
    const recent = cost({ amount: 70, amountMax: 90, currency: 'SYP', asOf: '2026-02' });
    expect(totalCosts([card, dollar, stamp, stamp, recent])).toEqual([
      {
        ...{ currency: 'SYP', series: 'old', min: 1050, max: 1050, from: '2019', to: '2019' },
        lines: [card, stamp, stamp],
      },
      {
        ...{ currency: 'USD', series: undefined, min: 50, max: 50 },
        ...{ from: '2024-03-19', to: '2024-03-19', lines: [dollar] },
      },
      {
        ...{ currency: 'SYP', series: 'new', min: 70, max: 90, from: '2026-02', to: '2026-02' },
        lines: [recent],
      },
    ]);
  });

  it('keeps pounds of an unknown series apart, and says so', () => {
    const totals = totalCosts([card, cost({ amount: 5000, currency: 'SYP' })]);
    expect(totals.map(({ series, min }) => [series, min])).toEqual([
      ['old', 1000],
      [undefined, 5000],
    ]);
    expect(totals.map((total) => describeTotal(total).isSeriesUnknown)).toEqual([false, true]);
  });

  it('says when its lines are of different days', () => {
    const [same] = totalCosts([card, stamp]).map(describeTotal);
    expect(same).toMatchObject({
      price: '1,025 ليرة سورية قديمة',
      otherPound: '10.25 ليرة جديدة',
      dates: 'آخر ما عُرف، 2019',
      isConfirmed: true,
    });
    const [apart] = totalCosts([card, { ...stamp, asOf: '2024-02' }]).map(describeTotal);
    expect(apart?.dates).toBe('أسعار من تواريخ مختلفة: 2019 – شباط 2024');
    const [partly] = totalCosts([card, { ...stamp, asOf: undefined }]);
    expect(partly).toMatchObject({ from: '2019', to: '2019' });
    expect(partly && describeTotal(partly).dates).toBe('آخر ما عُرف، 2019، وبعضها بلا تاريخ معروف');
    const [undated] = totalCosts([{ ...card, asOf: undefined, confirmed: false }]);
    expect(undated).toMatchObject({ from: undefined, to: undefined });
    expect(undated && describeTotal(undated)).toMatchObject({
      dates: 'بلا تاريخ معروف',
      isConfirmed: false,
    });
  });

  it('leaves out what not everybody pays and what no sum can hold', () => {
    const fine = cost({ ...pounds, kind: 'fine', amount: 5000 });
    const share = cost({ unit: 'percent', amount: 1 });
    const unknown = cost({ kind: 'variable' });
    const free = cost({ kind: 'free' });
    expect(totalCosts([fine, share, unknown, free])).toEqual([]);
  });

  it('loses no line, and equals the sum of its own', () => {
    const money = fc.integer({ min: 0, max: 10 ** 8 }).map((whole) => whole / 100);
    const lines = fc.array(
      fc
        .record({
          kind: fc.constantFrom(...(Object.keys(costKinds) as Cost['kind'][])),
          unit: fc.constantFrom(...(Object.keys(costUnits) as Cost['unit'][])),
          amount: fc.option(money, { nil: undefined }),
          extra: fc.option(money, { nil: undefined }),
          currency: fc.constantFrom('SYP', 'USD', 'EUR'),
          series: fc.constantFrom(undefined, 'old' as const, 'new' as const),
          asOf: fc.constantFrom(undefined, '2019', '2025-12', '2026', '2026-01-01'),
        })
        .map(({ extra, ...fields }) => {
          const amountMax =
            fields.amount === undefined || extra === undefined
              ? undefined
              : addAmounts([fields.amount, extra]);
          return cost({ ...fields, amountMax });
        }),
    );
    fc.assert(
      fc.property(lines, (costs) => {
        const totals = totalCosts(costs);
        const kept = new Set(totals.flatMap(({ lines }) => lines));
        for (const line of costs.filter((line) => !kept.has(line)))
          expect(
            isFree(line) ||
              line.kind === 'fine' ||
              line.unit !== 'currency' ||
              line.amount === undefined,
          ).toBe(true);
        for (const { min, max, lines, currency } of totals) {
          expect(min).toBeCloseTo(
            lines.reduce((sum, { amount = 0 }) => sum + amount, 0),
            4,
          );
          expect(max).toBeCloseTo(
            lines.reduce((sum, { amount = 0, amountMax = amount }) => sum + amountMax, 0),
            4,
          );
          expect(lines.every((line) => line.currency === currency)).toBe(true);
        }
        const keys = totals.map(({ currency, series }) => `${currency} ${series ?? ''}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
