/** A plan: one checklist for several services. The build and the browser make it with the same function. */
import type { Service } from '#schema/service.ts';
import { addUpFees, type PlanFees } from './plan-fees.ts';
import { listDependencies, orderServices } from './plan-order.ts';
import { mergePapers, type AskedPaper, type PlanPaper } from './plan-papers.ts';

/** What a plan must know of a service. */
export interface PlanService extends Pick<
  Service,
  'title' | 'status' | 'statusReason' | 'statusSince' | 'requires' | 'evidence' | 'costs' | 'output'
> {
  id: string;
  url: string;
  evidence: AskedPaper[];
  /** The body that gives it, in words. */
  authority?: string | undefined;
  /** The offices and other ways, in words. */
  channels: string[];
  /** How many places of the directory offer it. */
  places: number;
  /** The longest time that it takes, in days. */
  maxDays?: number | undefined;
}

export interface PlanStep {
  /** From 1. */
  number: number;
  service: PlanService;
  /** False for a step that the picked services rest on. */
  isPicked: boolean;
  /** The steps that wait for this one, with the papers that it gives them. */
  neededBy: { service: PlanService; papers: string[] }[];
}

/** Steps that follow one another at the same body. */
export interface PlanVisit {
  authority?: string | undefined;
  steps: PlanStep[];
}

export interface Plan {
  steps: PlanStep[];
  /** Where to go, in the order of the steps. */
  visits: PlanVisit[];
  papers: PlanPaper[];
  fees: PlanFees<PlanService>;
}

/** The plan for the picked services: with them all that they rest on, and everything once. */
export function makePlan(
  picks: readonly string[],
  services: ReadonlyMap<string, PlanService>,
): Plan {
  const planned = orderServices(picks, services).flatMap((id) => services.get(id) ?? []);
  const steps = planned.map((service, index) => ({
    number: index + 1,
    service,
    isPicked: picks.includes(service.id),
    neededBy: findDependents(service, planned),
  }));
  return {
    steps,
    visits: groupVisits(steps),
    papers: mergePapers(planned),
    fees: addUpFees(planned),
  };
}

function findDependents({ id }: PlanService, planned: readonly PlanService[]) {
  return planned.flatMap((service) => {
    const dependencies = listDependencies(service).filter((dependency) => dependency.id === id);
    const papers = dependencies.flatMap(({ paper }) => paper ?? []);
    return dependencies.length > 0 ? [{ service, papers }] : [];
  });
}

function groupVisits(steps: readonly PlanStep[]): PlanVisit[] {
  const visits: PlanVisit[] = [];
  for (const step of steps) {
    const { authority } = step.service;
    const last = visits.at(-1);
    if (last && authority && last.authority === authority) last.steps.push(step);
    else visits.push({ authority, steps: [step] });
  }
  return visits;
}
