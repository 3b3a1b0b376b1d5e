/** The ids in a field's value, which Decap holds as one text or as a list of its own. */
export function idsOf(value: unknown): string[] {
  if (typeof value === 'string') return value ? [value] : [];
  return value && typeof value === 'object' && Symbol.iterator in value
    ? [...(value as Iterable<unknown>)].map(String)
    : [];
}

/** The list with an item one place earlier (-1) or later (1); at the ends it stays. */
export function move<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  const [item, other] = [items[index], items[index + by]];
  if (item === undefined || other === undefined) return [...items];
  return items.map((one, at) => (at === index ? other : at === index + by ? item : one));
}

/** Which option a key leads to, round the ends; -1 where there is none. */
export function nextOption(key: string, at: number, count: number): number {
  if (!count) return -1;
  if (key === 'ArrowDown') return at < count - 1 ? at + 1 : 0;
  if (key === 'ArrowUp') return at > 0 ? at - 1 : count - 1;
  return at;
}

/** Whether what was typed can be an id that the archive does not have yet. */
export function isId(typed: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed.trim());
}
