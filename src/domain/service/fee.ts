import { addAmounts, formatAmount, formatOtherPound, newPound, type Money } from '../money.ts';
import { formatNumber, formatPercent } from '../number.ts';
import { comparePartialDates, formatDate, formatDateRange, isBefore } from '../date.ts';
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
  /** The price in the other Syrian pound: «6–10 ليرة جديدة». */
  otherPound?: string | undefined;
  /** When the price held: «بتاريخ شباط 2025»، «آخر ما عُرف، 2021». */
  asOf?: string | undefined;
  isConfirmed: boolean;
  notes: string[];
}

/** Institutions, and with them many prices, changed on this day; an older price is only the last one known. */
const CHANGE_OF_INSTITUTIONS = '2024-12-08';

/** Lines in one currency, and of the Syrian pound in one series, added up. */
export interface CostTotal {
  currency: string;
  /** Absent for other currencies, and where the dates do not tell which pound it is. */
  series?: Cost['series'];
  min: number;
  max: number;
  /** The oldest and the newest date of the lines, as far as they have one. */
  from?: string | undefined;
  to?: string | undefined;
  lines: Cost[];
}

export function describeCost(cost: Cost): CostLine {
  const series = findSeries(cost);
  const isPriced = cost.amount !== undefined && !isFree(cost);
  const unknownSeries = isPriced && cost.currency === 'SYP' && !series;
  return {
    label: cost.label,
    kind: cost.kind === 'stamp' || cost.kind === 'fine' ? costKinds[cost.kind] : undefined,
    price: formatPrice({ ...cost, series }),
    otherPound: isPriced ? formatOther({ ...cost, series }) : undefined,
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
  const { price, otherPound, asOf, isConfirmed } = describeCost(first);
  const doubts = [asOf, isConfirmed ? undefined : 'غير مؤكد'].filter(Boolean);
  const sum = otherPound ? `${price}، أي ${otherPound}` : price;
  return doubts.length > 0 ? `${sum} (${doubts.join('، ')})` : sum;
}

/**
 * What the lines come to, by currency and series, in the order in which these first appear. Only the caller knows
 * whether the lines are due together: those of one service are usually alternatives. What is free adds nothing; fines,
 * which only some pay, shares, prices by consumption and unknown amounts are in no total.
 */
export function totalCosts(costs: readonly Cost[]): CostTotal[] {
  const summable = costs.filter(isSummable).map((cost) => ({ cost, series: findSeries(cost) }));
  const groups = Map.groupBy(
    summable,
    ({ cost, series }) => `${cost.currency ?? ''} ${series ?? ''}`,
  );
  return [...groups.values()].map((group): CostTotal => {
    const lines = group.map(({ cost }) => cost);
    const dates = lines.flatMap(({ asOf }) => asOf ?? []).sort(comparePartialDates);
    return {
      currency: lines[0]?.currency ?? '',
      series: group[0]?.series,
      min: addAmounts(lines.map(({ amount = 0 }) => amount)),
      max: addAmounts(lines.map(({ amount = 0, amountMax = amount }) => amountMax)),
      from: dates[0],
      to: dates.at(-1),
      lines,
    };
  });
}

/**
 * A total in words, never without its dates: prices of different days are said to be so.
 * `{ price: '7,000 ليرة سورية قديمة', otherPound: '70 ليرة جديدة', dates: 'أسعار من تواريخ مختلفة: 2021–2024' }`
 */
export function describeTotal({ min, max, currency, series, from, to, lines }: CostTotal) {
  const money: Money = { amount: min, amountMax: max, currency, series };
  const ofDate = from === to ? from && formatAsOf(from) : formatMixed(from, to);
  const undated = from ? 'وبعضها بلا تاريخ معروف' : 'بلا تاريخ معروف';
  return {
    price: formatAmount(money),
    otherPound: formatOtherPound(money),
    dates: [ofDate, !lines.every(({ asOf }) => asOf) && undated].filter(Boolean).join('، '),
    isSeriesUnknown: currency === 'SYP' && !series,
    isConfirmed: lines.every(({ confirmed }) => confirmed),
  };
}

export function isFree({ kind, amount, amountMax = amount }: Cost): boolean {
  return amount === undefined ? kind === 'free' : amountMax === 0;
}

/** A sum of money that everybody pays whom the line concerns. */
function isSummable(cost: Cost): boolean {
  return (
    cost.amount !== undefined && cost.unit === 'currency' && cost.kind !== 'fine' && !isFree(cost)
  );
}

function isSurelyFree(cost: Cost): boolean {
  return cost.confirmed && isFree(cost);
}

function formatPrice(cost: Cost): string {
  if (isFree(cost)) return 'مجاناً';
  if (cost.amount === undefined) return cost.kind === 'variable' ? 'متغيّر' : 'غير معروف';
  return units[cost.unit]({ ...cost, amount: cost.amount, currency: cost.currency ?? '' });
}

function formatOther({ unit, amount, currency, ...cost }: Cost): string | undefined {
  if (amount === undefined || !currency || unit === 'percent') return undefined;
  const other = formatOtherPound({ ...cost, amount, currency });
  return other && unit === 'currency-per-kwh' ? `${other} لكل كيلوواط ساعي` : other;
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
  const isOld = isBefore(asOf, newPound.from);
  return isOld === undefined ? undefined : isOld ? 'old' : 'new';
}

function formatMixed(from?: string, to?: string): string {
  return `أسعار من تواريخ مختلفة: ${formatDateRange(from, to)}`;
}

function formatAsOf(date: string): string {
  const isLastKnown = isBefore(date, CHANGE_OF_INSTITUTIONS) !== false;
  return `${isLastKnown ? 'آخر ما عُرف،' : 'بتاريخ'} ${formatDate(date)}`;
}
