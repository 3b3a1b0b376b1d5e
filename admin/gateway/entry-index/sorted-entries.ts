import type { IndexedEntry, SortValue } from './index-entry.ts';

const collator = new Intl.Collator('ar', { numeric: true, ignorePunctuation: true });

/** The entries of one collection in the orders that were asked for, which later changes keep in order. */
export function sortedEntries() {
  const entries = new Map<string, IndexedEntry>();
  const orders = new Map<string, IndexedEntry[]>();

  function remove(id: string): void {
    const old = entries.get(id);
    if (!old) return;
    entries.delete(id);
    for (const order of orders.values()) order.splice(order.indexOf(old), 1);
  }

  return {
    entries: entries as ReadonlyMap<string, IndexedEntry>,
    remove,
    set(entry: IndexedEntry): void {
      remove(entry.id);
      entries.set(entry.id, entry);
      for (const [field, order] of orders) order.splice(placeIn(order, entry, field), 0, entry);
    },
    /** All entries, by a sort field, `title` or `id`; those without a value come last. */
    by(field: string): readonly IndexedEntry[] {
      const known = orders.get(field);
      if (known) return known;
      const order = [...entries.values()].sort((a, b) => compare(a, b, field));
      orders.set(field, order);
      return order;
    },
  };
}

function placeIn(order: readonly IndexedEntry[], entry: IndexedEntry, field: string): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = order[middle];
    if (other && compare(other, entry, field) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: IndexedEntry, b: IndexedEntry, field: string): number {
  const [first, second] = [valueOf(a, field), valueOf(b, field)];
  if (first === undefined || second === undefined)
    return (first === undefined ? 1 : 0) - (second === undefined ? 1 : 0) || compareIds(a, b);
  return compareValues(first, second) || compareIds(a, b);
}

function valueOf(entry: IndexedEntry, field: string): SortValue | undefined {
  if (field === 'id') return entry.id;
  return field === 'title' || field === 'name' ? entry.order : entry.sort[field];
}

function compareValues(a: SortValue, b: SortValue): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}

function compareIds(a: IndexedEntry, b: IndexedEntry): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
