import { ask } from '../gateway/ask.ts';

export interface Reference {
  id: string;
  title: string;
}

const known = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** The entries of a collection that answer what was typed. */
export async function findReferences(
  collection: string,
  q: string,
  signal: AbortSignal,
): Promise<Reference[]> {
  const query = new URLSearchParams({ q, limit: '20' });
  return (await ask<{ entries: Reference[] }>(`references/${collection}?${query}`, { signal }))
    .entries;
}

/** The titles of chosen ids; an id that no entry has is missing. */
export function readTitles(
  collection: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const path = `references/${collection}?${new URLSearchParams({ ids: ids.join(',') })}`;
  const asked =
    known.get(path) ??
    ask<{ entries: Reference[] }>(path, { isQuiet: true }).then(
      ({ entries }) => new Map(entries.map(({ id, title }) => [id, title])),
    );
  known.set(path, asked);
  // Titles change while the desk is open, though rarely while one form is.
  setTimeout(() => known.delete(path), 60_000);
  asked.catch(() => known.delete(path));
  return asked;
}
