import type { ContentProblem } from '#domain/content-error.ts';
import { contentMessages } from '#domain/content-messages.ts';
import { findCycles, type CycleStep } from '#domain/service/plan-order.ts';
import type { Entry } from '#schema/collections.ts';
import { complain } from './complain.ts';
import type { ContentEntry } from './read-content.ts';

/** Services that wait for one another, so that a citizen could start with none of them. */
export function checkOrder(services: ReadonlyMap<string, ContentEntry>): ContentProblem[] {
  const entries = [...services].map(([id, { data }]) => [id, data as Entry<'services'>] as const);
  return findCycles(new Map(entries)).flatMap((cycle) => {
    const [first, ...others] = startWithSmallest(cycle);
    const entry = first && services.get(first.id);
    if (!entry) return [];
    const lines = others.map(({ id, dependency }) => ({
      file: services.get(id)?.file ?? id,
      field: dependency.path.join('.'),
    }));
    const ids = [first, ...others].map(({ id }) => id);
    const message = contentMessages.circle(ids, lines);
    return [complain(entry, first.dependency.path, message, 'services')];
  });
}

/** So that the report does not depend on where the search came upon the cycle. */
function startWithSmallest(cycle: readonly CycleStep[]): CycleStep[] {
  const smallest = cycle.reduce((least, { id }, index) => {
    const other = cycle[least];
    return other && id < other.id ? index : least;
  }, 0);
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}
