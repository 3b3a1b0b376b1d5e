/** One page of a list, counted from 1. */
export interface ListPage<T> {
  items: T[];
  number: number;
  /** How many pages the list has; at least one. */
  total: number;
}

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size: number): ListPage<T>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    total,
  }));
}

/** The address of a page of a list: `('/decrees/law/', 2)` // => `'/decrees/law/page/2/'` */
export function listPageUrl(listUrl: string, page: number): string {
  return page === 1 ? listUrl : `${listUrl}page/${page}/`;
}
