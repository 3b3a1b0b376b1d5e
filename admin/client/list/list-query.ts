/** What an editor asked of a collection's list. */
export interface ListState {
  q: string;
  /** A field; '' for the list's own order. */
  sort: string;
  isDescending: boolean;
  /** The value that each filtered field must have. */
  filters: Readonly<Record<string, string>>;
  /** A field whose equal values stand together; '' for none. */
  group: string;
}

/** A row as the gateway's index answers, with the values by which it can be sorted. */
export interface Row {
  id: string;
  path: string;
  title: string;
  summary: string;
  [field: string]: unknown;
}

export interface Page {
  total: number;
  entries: Row[];
}

export const emptyList: ListState = {
  q: '',
  sort: '',
  isDescending: false,
  filters: {},
  group: '',
};
export const pageSize = 50;

/** The query of one page: rows from `offset` on. Groups are made of rows that the gateway sorts by the group's field. */
export function toQuery(state: ListState, offset: number): string {
  const { q, sort, isDescending, filters, group } = state;
  const query = new URLSearchParams();
  if (q.trim()) query.set('q', q.trim());
  if (group || sort) query.set('sort', group || sort);
  if (isDescending) query.set('direction', 'descending');
  const filter = Object.entries(filters).filter(([, value]) => value);
  if (filter.length) query.set('filter', filter.map((pair) => pair.join(':')).join(','));
  if (offset) query.set('offset', String(offset));
  query.set('limit', String(pageSize));
  return query.toString();
}

/** A page after those before it; a row that moved between two answers stands once. */
export function appendPage(before: Page | undefined, next: Page): Page {
  if (!before) return next;
  const known = new Set(before.entries.map(({ path }) => path));
  const added = next.entries.filter(({ path }) => !known.has(path));
  return { total: next.total, entries: [...before.entries, ...added] };
}

/** Whether the gateway holds rows after these. */
export function hasMore({ total, entries }: Page): boolean {
  return entries.length < total;
}

export interface ListFilter {
  field: string;
  label: string;
  options: { value: string; label: string }[];
}

/**
 * Decap's filters, one for each value, as one choice for each field.
 * `[{ field: 'status', label: 'الحالة: متاحة', pattern: '^active$' }]`
 * `// => [{ field: 'status', label: 'الحالة', options: [{ value: 'active', label: 'متاحة' }] }]`
 */
export function readFilters(
  filters: readonly { field: string; label: string; pattern: string }[],
): ListFilter[] {
  return [...Map.groupBy(filters, ({ field }) => field)].map(([field, ofField]) => ({
    field,
    label: ofField[0]?.label.split(': ')[0] ?? field,
    options: ofField.map(({ label, pattern }) => ({
      value: pattern.replace(/^\^|\$$/g, ''),
      label: label.split(': ').slice(1).join(': ') || label,
    })),
  }));
}
