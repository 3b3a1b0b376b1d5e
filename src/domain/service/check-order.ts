import { contentMessages } from '../content-messages.ts';
import { findCycles, type CycleStep, type Dependent } from './plan-order.ts';

/** A line by which a service waits for itself, if only through others. */
export interface OrderProblem {
  id: string;
  path: (string | number)[];
  message: string;
}

interface Options {
  /** The name of a service's file, for messages. */
  fileOf: (id: string) => string;
  /** The one service under check: only its own circles count, and they are told at its lines. */
  own?: string;
}

/**
 * Services that wait for one another, so that a citizen could start with none of them. A circle is told once, at the service
 * whose id comes first, so that the report does not depend on where the search came upon it.
 */
export function checkOrder(
  services: ReadonlyMap<string, Dependent>,
  { fileOf, own }: Options,
): OrderProblem[] {
  return findCycles(services)
    .filter((cycle) => own === undefined || cycle.some(({ id }) => id === own))
    .flatMap((cycle) => {
      const [first, ...others] = startWith(cycle, own ?? smallestOf(cycle));
      if (!first) return [];
      const lines = others.map(({ id, dependency }) => ({
        file: fileOf(id),
        field: dependency.path.join('.'),
      }));
      const ids = [first, ...others].map(({ id }) => id);
      const { path } = first.dependency;
      return [{ id: first.id, path, message: contentMessages.circle(ids, lines) }];
    });
}

function startWith(cycle: readonly CycleStep[], own: string): CycleStep[] {
  const start = cycle.findIndex(({ id }) => id === own);
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}

function smallestOf(cycle: readonly CycleStep[]): string {
  return cycle.map(({ id }) => id).reduce((least, id) => (id < least ? id : least));
}
