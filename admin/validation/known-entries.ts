import type { CollectionName } from '#schema/field.ts';
import type { DeskCollection } from '../check/desk-collection.ts';
import type { Neighbours } from '../check/neighbours.ts';

/** Which ids are there, `services/passport` → true, and null where the server was asked in vain. */
const known = new Map<string, boolean | null>();
const wanted = new Map<CollectionName, Set<string>>();

/** What is known of the other entries. What is not known yet passes, and is asked for by `settleNeighbours`. */
export function neighboursOf(collection: DeskCollection, ownId: string | undefined): Neighbours {
  return {
    has: (target, id) => (target === collection && id === ownId) || find(target, id, true),
    isTaken: (target, id) => !(target === collection && id === ownId) && find(target, id, false),
  };
}

/** Makes a check until all that it asks about is known; resolves to whether anything was asked. */
export async function settleNeighbours(check: () => unknown): Promise<boolean> {
  let hasAsked = false;
  for (let round = 0; round < 3; round += 1) {
    check();
    const asked = [...wanted].filter(([, ids]) => ids.size > 0);
    wanted.clear();
    if (asked.length === 0) break;
    hasAsked = true;
    await Promise.all(asked.map(([collection, ids]) => ask(collection, [...ids])));
  }
  return hasAsked;
}

/** Forgets what is known: an entry was saved or another is opened, and others may have come or gone. */
export function forgetNeighbours(): void {
  known.clear();
}

function find(collection: CollectionName, id: string, otherwise: boolean): boolean {
  const found = known.get(`${collection}/${id}`);
  if (found !== undefined) return found ?? otherwise;
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const ids = wanted.get(collection) ?? new Set();
    wanted.set(collection, ids.add(id));
  }
  return otherwise;
}

/** Where the server cannot say, it checks the entry itself when it is saved. */
async function ask(collection: CollectionName, ids: readonly string[]): Promise<void> {
  const url = new URL(`api/references/${collection}`, document.baseURI);
  url.searchParams.set('ids', ids.join(','));
  url.searchParams.set('limit', String(ids.length));
  const answer: unknown = await fetch(url)
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  const entries = (answer as { entries?: { id: string }[] } | undefined)?.entries;
  for (const id of ids)
    known.set(
      `${collection}/${id}`,
      Array.isArray(entries) ? entries.some((entry) => entry.id === id) : null,
    );
}
