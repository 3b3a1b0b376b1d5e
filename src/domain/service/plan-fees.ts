/** What several services cost together, with nothing added up that does not belong together. */
import type { Service } from '#schema/service.ts';
import { isFree, totalCosts, type Cost, type CostTotal } from './fee.ts';

/** What of a service is about fees. */
export type FeeService = Pick<Service, 'title' | 'costs'> & { id: string };

/** A line of the cost of one service. */
export interface FeeLine<S extends FeeService = FeeService> {
  service: S;
  cost: Cost;
}

/** What lines of several services come to, in one currency and one series of the pound. */
export interface FeeTotal<S extends FeeService = FeeService> {
  total: CostTotal;
  lines: FeeLine<S>[];
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
  fees.totals = totalCosts(due.map(({ cost }) => cost)).map((total) => ({
    total,
    lines: due.filter(({ cost }) => total.lines.includes(cost)),
  }));
  return fees;
}

function listFor<S extends FeeService>(cost: Cost, fees: PlanFees<S>, prices: FeeLine<S>[]) {
  if (cost.kind === 'fine') return fees.fines;
  if (isFree(cost)) return prices;
  if (cost.amount === undefined) return fees.unknown;
  return cost.unit === 'currency' ? prices : fees.rates;
}
