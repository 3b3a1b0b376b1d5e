import { readYears, writeYears, type YearRange } from './years.ts';

/** What a reader asks for. It stands in the page's address, so that a search can be shared and returned to. */
export interface SearchState {
  query: string;
  filters: Filters;
  years: YearRange;
  sort: Sort;
}

export type Sort = 'relevance' | 'date';
export type Filters = Partial<Record<FilterName, string[]>>;
export type FilterName = (typeof filterNames)[number];

/** The filters of which several values can be chosen. */
export const filterNames = [
  'collection',
  'type',
  'issuer',
  'topic',
  'audience',
  'governorate',
] as const;

/** More than a sentence; a pasted page would make an address that no server takes. */
const longestQuery = 300;

/** Reads `?q=…&type=…&type=…&year=2005-2012&sort=date`; what it does not know it leaves out. */
export function readState(params: URLSearchParams): SearchState {
  const chosen = filterNames
    .map((name) => [name, unique(params.getAll(name).filter(Boolean))] as const)
    .filter(([, values]) => values.length > 0);
  return {
    query: (params.get('q') ?? '').trim().slice(0, longestQuery),
    filters: Object.fromEntries(chosen),
    years: readYears(params.get('year') ?? ''),
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The shortest parameters that read back as the same state, always in the same order. */
export function writeState({ query, filters, years, sort }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  for (const name of filterNames) {
    for (const value of filters[name] ?? []) params.append(name, value);
  }
  const range = writeYears(years);
  if (range) params.set('year', range);
  if (sort === 'date') params.set('sort', sort);
  return params;
}

/** The address of a search, from the search page. */
export function addressOf(state: SearchState): string {
  const params = writeState(state).toString();
  return params ? `./?${params}` : './';
}

/** Whether there is anything to look for. A filter alone is enough: it lists all that it lets through. */
export function isAsking(state: SearchState): boolean {
  return /[\p{L}\p{N}]/u.test(state.query) || isFiltered(state);
}

export function isFiltered({ filters, years }: Pick<SearchState, 'filters' | 'years'>): boolean {
  return writeYears(years) !== '' || filterNames.some((name) => filters[name]?.length);
}

const unique = (values: string[]) => [...new Set(values)];
