/** What several services cost together, with nothing added up that does not belong together. */
import { comparePartialDates, isBefore } from '../date.ts';
import type { Money } from '../money.ts';
import type { Service } from '#schema/service.ts';
import { isFree, type Cost } from './fee.ts';

/** What of a service is about fees. */
export type FeeService = Pick<Service, 'title' | 'costs'> & { id: string };

/** A line of the cost of one service. */
export interface FeeLine<S extends FeeService = FeeService> {
  service: S;
  cost: Cost;
}

/** The sum of the lines that are in one currency and, for the Syrian pound, in one series. */
export interface FeeTotal<S extends FeeService = FeeService> extends Money {
  amountMax: number;
  lines: FeeLine<S>[];
  /** The dates of the lines, oldest first, each once. Prices of several dates give an estimate. */
  dates: string[];
  /** Whether the date of a line is unknown. */
  hasUndated: boolean;
  hasUnconfirmed: boolean;
}

/** Every line of every service, once: in a total or in the list that says why it is in none. */
export interface PlanFees<S extends FeeService = FeeService> {
  /** What is due in any case. */
  totals: FeeTotal<S>[];
  /** Services of several prices: which of them are due depends on the case. */
  choices: { service: S; lines: FeeLine<S>[] }[];
  free: FeeLine<S>[];
  /** Percentages, and prices by quantity. */
  rates: FeeLine<S>[];
  /** Due only when something was late or wrong. */
  fines: FeeLine<S>[];
  /** Lines without an amount. */
  unknown: FeeLine<S>[];
  /** Services of which no cost is known at all. */
  silent: S[];
}

export function addUpFees<S extends FeeService>(services: readonly S[]): PlanFees<S> {
  const fees: PlanFees<S> = {
    totals: [],
    choices: [],
    free: [],
    rates: [],
    fines: [],
    unknown: [],
    silent: services.filter(({ costs }) => costs.length === 0),
  };
  const due: FeeLine<S>[] = [];
  for (const service of services) {
    const prices: FeeLine<S>[] = [];
    for (const cost of service.costs) listFor(cost, fees, prices).push({ service, cost });
    const areAllFree = prices.every(({ cost }) => isFree(cost));
    if (areAllFree) fees.free.push(...prices);
    else if (prices.length > 1) fees.choices.push({ service, lines: prices });
    else due.push(...prices);
  }
  fees.totals = [...Map.groupBy(due, moneyOf).values()].map(addUp);
  return fees;
}

/** The Syrian pound that an amount is in; undefined for other currencies and where the date does not tell. */
export function findPound({ currency, series, asOf }: Cost): Cost['series'] {
  if (currency !== 'SYP' || series || !asOf) return series;
  const isOld = isBefore(asOf, '2026-01-01');
  return isOld === undefined ? undefined : isOld ? 'old' : 'new';
}

function listFor<S extends FeeService>(cost: Cost, fees: PlanFees<S>, prices: FeeLine<S>[]) {
  if (cost.kind === 'fine') return fees.fines;
  if (isFree(cost)) return prices;
  if (cost.amount === undefined) return fees.unknown;
  return cost.unit === 'currency' ? prices : fees.rates;
}

function moneyOf({ cost }: FeeLine): string {
  return `${cost.currency ?? ''} ${findPound(cost) ?? ''}`;
}

function addUp<S extends FeeService>(lines: FeeLine<S>[]): FeeTotal<S> {
  const costs = lines.map(({ cost }) => cost);
  const [first] = costs;
  return {
    amount: costs.reduce((sum, { amount = 0 }) => sum + amount, 0),
    amountMax: costs.reduce((sum, { amount = 0, amountMax = amount }) => sum + amountMax, 0),
    currency: first?.currency ?? '',
    series: first && findPound(first),
    lines,
    dates: [...new Set(costs.flatMap(({ asOf }) => asOf ?? []))].sort(comparePartialDates),
    hasUndated: costs.some(({ asOf }) => !asOf),
    hasUnconfirmed: costs.some(({ confirmed }) => !confirmed),
  };
}
