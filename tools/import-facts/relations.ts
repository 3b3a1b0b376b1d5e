import type { ActFact } from './facts.ts';

export interface Relation {
  kind: string;
  target: string;
}

const inverses: Record<string, string> = {
  amended_by: 'amends',
  repealed_by: 'repeals',
  replaced_by: 'replaces',
  implemented_by: 'implements',
};
const forward = new Set(Object.values(inverses));

/**
 * The relations of every act in one direction, by the act that acts: `amended_by` on one side is
 * `amends` on the other. An act that the facts only name as another's repealer or amender repeals
 * or amends it. Acts that are merely related: the later cites the earlier.
 */
export function readRelations(acts: readonly ActFact[]): Map<string, Relation[]> {
  const years = new Map(acts.map(({ id, year }) => [id, year]));
  const relations = new Map<string, Relation[]>(acts.map(({ id }) => [id, []]));
  const add = (from: string, kind: string, target: string) => {
    const known = relations.get(from);
    if (known && !known.some((other) => other.kind === kind && other.target === target))
      known.push({ kind, target });
  };
  for (const { id, year, relations: rows } of acts)
    for (const { type, target_id: target } of rows) {
      const inverse = inverses[type];
      if (inverse) add(target, inverse, id);
      else if (forward.has(type)) add(id, type, target);
      else if (year >= (years.get(target) ?? year)) add(id, 'cites', target);
    }
  for (const { id, status, status_by: causes } of acts)
    for (const cause of causes) {
      const named = relations.get(cause)?.some(({ target }) => target === id);
      if (!named) add(cause, status === 'amended' ? 'amends' : 'repeals', id);
    }
  return relations;
}

/** Relations that only one of the two acts knows of. */
export function findOneSided(acts: readonly ActFact[]): string[] {
  const rows = new Set(
    acts.flatMap(({ id, relations }) =>
      relations.map((row) => `${id} ${row.type} ${row.target_id}`),
    ),
  );
  const opposite = (type: string) =>
    inverses[type] ?? Object.keys(inverses).find((key) => inverses[key] === type) ?? type;
  return [...rows].filter((row) => {
    const [from, type = '', to] = row.split(' ');
    return !rows.has(`${to} ${opposite(type)} ${from}`);
  });
}
