/** What a reader asks for. It stands in the page's address, so that a search can be shared and returned to. */
export interface SearchState {
  query: string;
  filters: Filters;
  sort: Sort;
}

export type Sort = 'relevance' | 'date';
export type Filters = Partial<Record<FilterName, string[]>>;
export type FilterName = (typeof filterNames)[number];

export const filterNames = ['collection', 'type', 'year', 'issuer'] as const;

const mostWords = 12;

/** Reads `?q=…&type=…&type=…&sort=date`; what it does not know it leaves out. */
export function readState(params: URLSearchParams): SearchState {
  const chosen = filterNames
    .map((name) => [name, unique(params.getAll(name).filter(Boolean))] as const)
    .filter(([, values]) => values.length > 0);
  return {
    query: (params.get('q') ?? '').trim(),
    filters: Object.fromEntries(chosen),
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The shortest parameters that read back as the same state, always in the same order. */
export function writeState({ query, filters, sort }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  for (const name of filterNames) {
    for (const value of filters[name] ?? []) params.append(name, value);
  }
  if (sort === 'date') params.set('sort', sort);
  return params;
}

/** Whether there is anything to look for. A filter alone is enough: it lists all that it lets through. */
export function isAsking({ query, filters }: SearchState): boolean {
  return splitWords(query).length > 0 || isFiltered(filters);
}

export function isFiltered(filters: Filters): boolean {
  return filterNames.some((name) => (filters[name] ?? []).length > 0);
}

/**
 * The words of a query without repetitions, at most 12. Pagefind would join what a sign separates.
 * `'قانون 17/2012' // => ['قانون', '17', '2012']`
 */
export function splitWords(query: string): string[] {
  return unique(query.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, mostWords);
}

const unique = (values: string[]) => [...new Set(values)];
