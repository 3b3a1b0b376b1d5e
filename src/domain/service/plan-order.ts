/** In which order services are completed: whatever gives a paper comes before whatever asks for it. */
import type { Service } from '#schema/service.ts';

/** What the order rests on. */
export type Dependent = Pick<Service, 'requires' | 'evidence'>;

/** A line of a service that makes another one come first. */
export interface Dependency {
  /** The service that comes first. */
  id: string;
  /** Where the service says so: `['requires', 0]`, `['evidence', 2, 'obtainedFrom']`. */
  path: (string | number)[];
  /** The paper that it gives; absent where it must be completed for its own sake. */
  paper?: string;
}

/** What must be completed before a service, in the order of its file. */
export function listDependencies({ requires, evidence }: Dependent): Dependency[] {
  return [
    ...requires.map((id, index) => ({ id, path: ['requires', index] })),
    ...evidence.flatMap(({ name, obtainedFrom }, index) =>
      obtainedFrom
        ? [{ id: obtainedFrom, path: ['evidence', index, 'obtainedFrom'], paper: name }]
        : [],
    ),
  ];
}

/**
 * The picked services and all that they rest on, each once and after what it rests on; the picked ones keep their
 * order as far as that allows. An id that is not among the services is left out.
 */
export function orderServices(
  picks: readonly string[],
  services: ReadonlyMap<string, Dependent>,
): string[] {
  const ordered = new Set<string>();
  const entered = new Set<string>();
  const visit = (id: string) => {
    const service = services.get(id);
    if (!service || entered.has(id)) return;
    entered.add(id);
    for (const dependency of listDependencies(service)) visit(dependency.id);
    ordered.add(id);
  };
  picks.forEach(visit);
  return [...ordered];
}

/** A step of a cycle: the service and the line by which it waits for the next one. */
export interface CycleStep {
  id: string;
  dependency: Dependency;
}

/** Services that wait for one another, each circle once; the last step waits for the first. Empty where all is well. */
export function findCycles(services: ReadonlyMap<string, Dependent>): CycleStep[][] {
  const cycles: CycleStep[][] = [];
  const done = new Set<string>();
  const path: CycleStep[] = [];
  const visit = (id: string) => {
    const start = path.findIndex((step) => step.id === id);
    if (start >= 0) cycles.push(path.slice(start));
    const service = services.get(id);
    if (!service || start >= 0 || done.has(id)) return;
    for (const dependency of listDependencies(service)) {
      path.push({ id, dependency });
      visit(dependency.id);
      path.pop();
    }
    done.add(id);
  };
  for (const id of services.keys()) visit(id);
  return [...new Map(cycles.map((cycle) => [nameCycle(cycle), cycle])).values()];
}

function nameCycle(cycle: readonly CycleStep[]): string {
  return cycle
    .map(({ id }) => id)
    .sort()
    .join(' ');
}
