/** The searches that a reader finished on this device, the last one first. They never leave it. */

const key = 'bawaba-recent-searches';
const most = 8;

/** The list with a finished search at its head, each search once. */
export function addRecent(list: readonly string[], query: string): string[] {
  const words = squeeze(query);
  return words ? [words, ...list.filter((other) => other !== words)].slice(0, most) : [...list];
}

/** What the device remembers; nothing where its store is closed to the page or holds something else. */
export function loadRecent(storage: () => Storage): string[] {
  try {
    const stored: unknown = JSON.parse(storage().getItem(key) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((query) => typeof query === 'string' && squeeze(query)).slice(0, most);
  } catch {
    return [];
  }
}

/** Remembers the list, where the device lets the page do so; an empty list leaves nothing behind. */
export function saveRecent(storage: () => Storage, list: readonly string[]): void {
  try {
    if (list.length > 0) storage().setItem(key, JSON.stringify(list));
    else storage().removeItem(key);
  } catch {
    // Forbidden or full: the list lives as long as the page.
  }
}

const squeeze = (query: string) => query.normalize('NFC').trim().replace(/\s+/g, ' ');
