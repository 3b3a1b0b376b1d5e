import { labelOf, type Labels } from './labels.ts';
import { filterNames, type FilterName, type SearchState } from './query.ts';
import { yearsSentence } from './sentences.ts';
import { writeYears } from './years.ts';

/** One choice of the reader, which can be taken back. */
export interface Chip {
  name: FilterName | 'year';
  value: string;
  label: string;
}

/** Everything by which the results are narrowed, in the order of the filters. */
export function listChips({ filters, years }: SearchState, labels: Labels): Chip[] {
  const chosen = filterNames.flatMap((name) =>
    (filters[name] ?? []).map((value) => ({ name, value, label: labelOf(labels, name, value) })),
  );
  const range = writeYears(years);
  if (!range) return chosen;
  return [...chosen, { name: 'year', value: range, label: yearsSentence(years) }];
}

/** The same search without one of its choices. */
export function withoutChip(state: SearchState, { name, value }: Chip): SearchState {
  if (name === 'year') return { ...state, years: {} };
  const { [name]: values = [], ...others } = state.filters;
  const rest = values.filter((other) => other !== value);
  return { ...state, filters: { ...others, ...(rest.length > 0 && { [name]: rest }) } };
}
