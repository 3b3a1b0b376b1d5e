import { expect, test } from 'vitest';
import { convertOldPound, formatAmount } from '#domain/money.ts';

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

test.each([
  [0, 0],
  [100, 1],
  [50_000, 500],
  [25, 0.25],
  [1_999, 19.99],
])('%d old pounds are %d new ones', (old, converted) => {
  expect(convertOldPound(old)).toBe(converted);
});
