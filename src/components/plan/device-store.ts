/** What this device remembers of plans. It never leaves it but in a link that the visitor passes on. */

const prefix = 'bawaba-plan';

/** A list that the device remembers; empty where its store is closed to the page or holds something else. */
export function loadList(storage: () => Storage, name: string): string[] {
  try {
    const stored: unknown = JSON.parse(storage().getItem(`${prefix}:${name}`) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a list, an empty one by leaving nothing behind. False where the store is closed or full. */
export function saveList(storage: () => Storage, name: string, list: readonly string[]): boolean {
  try {
    if (list.length > 0) storage().setItem(`${prefix}:${name}`, JSON.stringify(list));
    else storage().removeItem(`${prefix}:${name}`);
    return true;
  } catch {
    return false;
  }
}
