import { formatNumber } from './number.ts';

/** The new Syrian pound: what one stands for, since when, and the act that says so. */
export const newPound = { from: '2026-01-01', decree: 'decree-2025-293' } as const;

/** One new pound stands for a hundred old ones: two decimal places. */
const PLACES_BETWEEN_POUNDS = 2;

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

/**
 * The same sum in the other Syrian pound, to the last digit; undefined for other currencies, and where it is not known
 * which pound the sum is in.
 * `{ amount: 5000, currency: 'SYP', series: 'old' } // => { amount: 50, currency: 'SYP', series: 'new' }`
 */
export function toOtherPound<M extends Money>(money: M): M | undefined {
  const { amount, amountMax, currency, series } = money;
  if (currency !== 'SYP' || !series) return undefined;
  const places = series === 'old' ? -PLACES_BETWEEN_POUNDS : PLACES_BETWEEN_POUNDS;
  return {
    ...money,
    series: series === 'old' ? 'new' : 'old',
    amount: shiftPoint(amount, places),
    ...(amountMax !== undefined && { amountMax: shiftPoint(amountMax, places) }),
  };
}

/**
 * The same sum in the other Syrian pound in words, to the hundredth; undefined where `toOtherPound` is, and for nothing.
 * `{ amount: 5000, currency: 'SYP', series: 'old' } // => '50 ليرة جديدة'`
 */
export function formatOtherPound(money: Money): string | undefined {
  const other = toOtherPound(money);
  if (!other?.series) return undefined;
  const { amount, amountMax = amount, series } = other;
  if (amountMax === 0) return undefined;
  const ends = amount === amountMax ? [amount] : [amount, amountMax];
  const rounded = ends.map((end) => shiftPoint(Math.round(shiftPoint(end, 2)), -2));
  const about = rounded.some((end, index) => end !== ends[index]) ? 'نحو ' : '';
  const range = rounded.at(-1) === 0 ? 'أقل من 0.01' : about + rounded.map(formatNumber).join('–');
  return `${range} ليرة ${SERIES_LABELS[series]}`;
}

/** The sum of decimal amounts, without the dust of binary fractions. `[0.1, 0.2] // => 0.3` */
export function addAmounts(amounts: readonly number[]): number {
  const whole = amounts.map((amount) => Math.round(shiftPoint(amount, SUMMED_PLACES)));
  return shiftPoint(
    whole.reduce((sum, amount) => sum + amount, 0),
    -SUMMED_PLACES,
  );
}

/** As many decimals as `formatNumber` shows. */
const SUMMED_PLACES = 4;

/** Moves the decimal point of the number as written, where a product would not be exact. `(19.99, 2) // => 1999` */
function shiftPoint(value: number, places: number): number {
  const [digits = '', exponent = 0] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
