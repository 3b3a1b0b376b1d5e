import { formatNumber } from './number.ts';

/** Since 2026-01-01, by Decree 293 of 2025, one new Syrian pound stands for a hundred old ones. */
const OLD_POUNDS_IN_A_NEW_ONE = 100;

const CURRENCY_LABELS = new Map([
  ['SYP', 'ليرة سورية'],
  ['USD', 'دولار أمريكي'],
  ['EUR', 'يورو'],
  ['AED', 'درهم إماراتي'],
  ['SAR', 'ريال سعودي'],
]);

const SERIES_LABELS = { old: 'قديمة', new: 'جديدة' };

export interface Money {
  amount: number;
  /** The upper end, where the price is a range. */
  amountMax?: number | undefined;
  /** ISO 4217 code. */
  currency: string;
  /** Which Syrian pound; absent where the source does not say, and for other currencies. */
  series?: keyof typeof SERIES_LABELS | undefined;
}

/**
 * A price or a range with the name of its currency (the code, when we have no name for it); 0 is free.
 * `{ amount: 600, amountMax: 1000, currency: 'SYP', series: 'old' } // => '600–1,000 ليرة سورية قديمة'`
 */
export function formatAmount({ amount, amountMax = amount, currency, series }: Money): string {
  if (amountMax === 0) return 'مجاناً';
  const range = amountMax === amount ? [amount] : [amount, amountMax];
  const label = CURRENCY_LABELS.get(currency) ?? currency;
  const seriesLabel = currency === 'SYP' && series ? ` ${SERIES_LABELS[series]}` : '';
  return `${range.map(formatNumber).join('–')} ${label}${seriesLabel}`;
}

/** New Syrian pounds for an amount of old ones. `50000 // => 500` */
export function convertOldPound(amount: number): number {
  return amount / OLD_POUNDS_IN_A_NEW_ONE;
}
