import { makePlan, type PlanService } from '#domain/service/plan.ts';
import { drawPlan } from './draw-plan.ts';
import { toNodes } from './piece.ts';

/**
 * Makes and draws a plan that nobody sees. What runs for the first time takes a slow phone several frames, so it is done
 * before the visitor has picked anything.
 */
export function rehearse(services: ReadonlyMap<string, PlanService>): void {
  toNodes(drawPlan(makePlan([...services.keys()].slice(0, 10), services)));
}
