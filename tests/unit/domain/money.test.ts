import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addAmounts, formatAmount, formatOtherPound, toOtherPound } from '#domain/money.ts';

test.each([
  [{ amount: 600, amountMax: 1000, currency: 'SYP', series: 'old' }, '600–1,000 ليرة سورية قديمة'],
  [{ amount: 50, currency: 'SYP', series: 'new' }, '50 ليرة سورية جديدة'],
  [{ amount: 5000, currency: 'SYP' }, '5,000 ليرة سورية'],
  [{ amount: 50, currency: 'USD' }, '50 دولار أمريكي'],
  [{ amount: 12.5, currency: 'EUR' }, '12.5 يورو'],
  [{ amount: 100, currency: 'AED' }, '100 درهم إماراتي'],
  [{ amount: 100, currency: 'SAR' }, '100 ريال سعودي'],
  [{ amount: 100, currency: 'CHF' }, '100 CHF'],
  [{ amount: 25, amountMax: 25, currency: 'USD' }, '25 دولار أمريكي'],
  [{ amount: 25, amountMax: undefined, currency: 'USD', series: undefined }, '25 دولار أمريكي'],
  [{ amount: 0, amountMax: 500, currency: 'SYP', series: 'old' }, '0–500 ليرة سورية قديمة'],
  [{ amount: 0, currency: 'SYP', series: 'old' }, 'مجاناً'],
  [{ amount: 0, currency: 'USD' }, 'مجاناً'],
  [{ amount: 50, currency: 'USD', series: 'old' }, '50 دولار أمريكي'],
] as const)('%o reads %s', (money, expected) => {
  expect(formatAmount(money)).toBe(expected);
});

describe('the same sum in the other pound', () => {
  const cents = fc.integer({ min: 0, max: 10 ** 12 }).map((whole) => whole / 100);
  const series = fc.constantFrom('old' as const, 'new' as const);

  it('comes back to the same sum', () => {
    fc.assert(
      fc.property(cents, cents, series, (amount, amountMax, series) => {
        const sum = { amount, amountMax, currency: 'SYP', series };
        const other = toOtherPound(sum);
        expect(other?.series).not.toBe(series);
        expect(other && toOtherPound(other)).toEqual(sum);
      }),
    );
  });

  it('is a hundredth or a hundredfold to the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (whole) => {
        const pound = { amount: whole, currency: 'SYP', series: 'new' } as const;
        expect(toOtherPound(pound)?.amount).toBe(whole * 100);
        expect(
          BigInt(Math.round((toOtherPound({ ...pound, series: 'old' })?.amount ?? 0) * 100)),
        ).toBe(BigInt(whole));
      }),
    );
  });

  it.each([
    [{ amount: 5000, currency: 'SYP', series: 'old' }, '50 ليرة جديدة'],
    [{ amount: 19.99, currency: 'SYP', series: 'new' }, '1,999 ليرة قديمة'],
    [{ amount: 115, amountMax: 335, currency: 'SYP', series: 'old' }, '1.15–3.35 ليرة جديدة'],
    [{ amount: 0, amountMax: 500, currency: 'SYP', series: 'old' }, '0–5 ليرة جديدة'],
    [{ amount: 25, amountMax: 25, currency: 'SYP', series: 'old' }, '0.25 ليرة جديدة'],
    [{ amount: 12.5, currency: 'SYP', series: 'old' }, 'نحو 0.13 ليرة جديدة'],
    [{ amount: 0.4, currency: 'SYP', series: 'old' }, 'أقل من 0.01 ليرة جديدة'],
    [{ amount: 0, currency: 'SYP', series: 'old' }, undefined],
    [{ amount: 5000, currency: 'SYP' }, undefined],
    [{ amount: 5000, currency: 'USD', series: 'old' }, undefined],
  ] as const)('of %o reads %s', (money, expected) => {
    expect(formatOtherPound(money)).toBe(expected);
  });
});

describe('a sum of amounts', () => {
  it('has no dust of binary fractions', () => {
    expect(addAmounts([0.1, 0.2])).toBe(0.3);
    expect(addAmounts([])).toBe(0);
  });

  it('is the sum of the whole ten-thousandths', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 11 })), (parts) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        expect(addAmounts(parts.map((part) => part / 10_000))).toBe(sum / 10_000);
      }),
    );
  });
});
