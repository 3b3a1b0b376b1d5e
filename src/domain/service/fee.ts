import { formatAmount, type Money } from '../money.ts';
import { formatNumber, formatPercent } from '../number.ts';
import { formatDate, isBefore } from '../date.ts';
import type { Service } from '#schema/service.ts';
import { costKinds } from '#schema/vocabulary.ts';

export type Cost = Service['costs'][number];

/** A line of the cost in words. */
export interface CostLine {
  label: string;
  /** «طابع»، «غرامة»; absent where the price or a plain fee says it already. */
  kind?: string | undefined;
  /** «مجاناً»، «600–1,000 ليرة سورية قديمة»، «1%»، «غير معروف». */
  price: string;
  /** When the price held: «بتاريخ شباط 2025»، «آخر ما عُرف، 2021». */
  asOf?: string | undefined;
  isConfirmed: boolean;
  notes: string[];
}

/** Institutions, and with them many prices, changed on this day; an older price is only the last one known. */
const CHANGE_OF_INSTITUTIONS = '2024-12-08';

/** First day of the new pound, by Decree 293 of 2025. */
const NEW_POUND = '2026-01-01';

export function describeCost(cost: Cost): CostLine {
  const series = findSeries(cost);
  const isPriced = cost.amount !== undefined && !isFree(cost);
  const unknownSeries = isPriced && cost.currency === 'SYP' && !series;
  return {
    label: cost.label,
    kind: cost.kind === 'stamp' || cost.kind === 'fine' ? costKinds[cost.kind] : undefined,
    price: formatPrice({ ...cost, series }),
    asOf: cost.asOf ? formatAsOf(cost.asOf) : isPriced ? 'بلا تاريخ معروف' : undefined,
    isConfirmed: cost.confirmed,
    notes: [
      ...(unknownSeries ? ['لا يُعرف هل هو بالليرة القديمة أم الجديدة'] : []),
      ...(cost.note ? [cost.note] : []),
    ],
  };
}

/**
 * The whole cost in a few words, for the head of a card; undefined when nothing is known. A price never
 * goes without its date.
 * One line `// => '25 دولار أمريكي (بتاريخ تموز 2025)'`, all free `// => 'مجاناً'`, else `// => 'تختلف بحسب الحالة'`
 */
export function summariseCosts(costs: readonly Cost[]): string | undefined {
  const [first, second] = costs;
  if (!first) return undefined;
  if (second) return costs.every(isSurelyFree) ? 'مجاناً' : 'تختلف بحسب الحالة';
  const { price, asOf, isConfirmed } = describeCost(first);
  const doubts = [asOf, isConfirmed ? undefined : 'غير مؤكد'].filter(Boolean);
  return doubts.length > 0 ? `${price} (${doubts.join('، ')})` : price;
}

export function isFree({ kind, amount, amountMax = amount }: Cost): boolean {
  return amount === undefined ? kind === 'free' : amountMax === 0;
}

function isSurelyFree(cost: Cost): boolean {
  return cost.confirmed && isFree(cost);
}

function formatPrice(cost: Cost): string {
  if (isFree(cost)) return 'مجاناً';
  if (cost.amount === undefined) return cost.kind === 'variable' ? 'متغيّر' : 'غير معروف';
  return units[cost.unit]({ ...cost, amount: cost.amount, currency: cost.currency ?? '' });
}

const units: Record<Cost['unit'], (money: Money) => string> = {
  currency: formatAmount,
  'currency-per-kwh': (money) => `${formatAmount(money)} لكل كيلوواط ساعي`,
  percent: ({ amount, amountMax = amount }) =>
    amount === amountMax
      ? formatPercent(amount)
      : `${formatNumber(amount)}–${formatPercent(amountMax)}`,
};

/** The Syrian pound that an amount is in; undefined for other currencies and where the date does not tell. */
function findSeries({ currency, series, asOf }: Cost): Cost['series'] {
  if (currency !== 'SYP' || series || !asOf) return series;
  const isOld = isBefore(asOf, NEW_POUND);
  return isOld === undefined ? undefined : isOld ? 'old' : 'new';
}

function formatAsOf(date: string): string {
  const isLastKnown = isBefore(date, CHANGE_OF_INSTITUTIONS) !== false;
  return `${isLastKnown ? 'آخر ما عُرف،' : 'بتاريخ'} ${formatDate(date)}`;
}
