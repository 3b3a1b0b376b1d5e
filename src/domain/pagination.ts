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

/** One path at `[...page]` for each page of a list, the page being its prop. */
export function pagePaths<T>(items: readonly T[], size: number) {
  return paginate(items, size).map((list) => ({
    params: { page: pageParam(list.number) },
    props: { list },
  }));
}

/** What follows the address of a list for one of its pages: `2 // => 'page/2'`, nothing for the first. */
export function pageParam(page: number): string | undefined {
  return listPageUrl('', page).slice(0, -1) || undefined;
}

/** The title of a page of a list: `('القوانين', 2)` // => `'القوانين: الصفحة 2'` */
export function listPageTitle(title: string, page: number): string {
  return page === 1 ? title : `${title}: الصفحة ${page}`;
}
