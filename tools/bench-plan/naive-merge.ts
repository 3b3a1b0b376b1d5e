import { fold } from '#arabic/fold.ts';
import { listDependencies } from '#domain/service/plan-order.ts';
import type { PlanService } from '#domain/service/plan.ts';

/**
 * The same list made without care: what a service rests on is looked for until nothing is new, and every paper is
 * compared with every other. It leaves fees and visits out.
 */
export function mergeNaively(picks: readonly string[], services: readonly PlanService[]) {
  let planned = services.filter(({ id }) => picks.includes(id));
  for (let before = 0; before < planned.length;) {
    before = planned.length;
    const needed = planned.flatMap((service) => listDependencies(service).map(({ id }) => id));
    planned = services.filter(
      (service) => planned.includes(service) || needed.includes(service.id),
    );
  }
  const ordered: PlanService[] = [];
  while (ordered.length < planned.length) {
    const ready = planned.find(
      (service) =>
        !ordered.includes(service) &&
        listDependencies(service).every(({ id }) => ordered.some((done) => done.id === id)),
    );
    if (!ready) break;
    ordered.push(ready);
  }
  const demands = ordered.flatMap((service) => service.evidence);
  const papers = demands.filter(
    ({ name }, index) => demands.findIndex((other) => fold(other.name) === fold(name)) === index,
  );
  return { steps: ordered, papers };
}
