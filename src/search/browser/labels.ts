import { filterNames, type FilterName, type Filters } from './query.ts';

/** What a reader sees for the keys of the filters; `one` names a single entry of a collection. */
export type Labels = Record<FilterName | 'one', Record<string, string>>;

/** The name of a filter's value; the value itself where it has none. */
export function labelOf(labels: Labels, name: FilterName, value: string): string {
  return labels[name][value] ?? value;
}

/** The choices that the portal knows: an address may be old, or mistyped. */
export function keepKnown(filters: Filters, labels: Labels): Filters {
  const known = filterNames
    .map(
      (name) =>
        [
          name,
          (filters[name] ?? []).filter((value) => Object.hasOwn(labels[name], value)),
        ] as const,
    )
    .filter(([, values]) => values.length > 0);
  return Object.fromEntries(known);
}
