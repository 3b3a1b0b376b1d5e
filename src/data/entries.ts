import type { CollectionName } from '#schema/field.ts';
import { memory } from './remember.ts';
import { getSource, type Identified } from './source.ts';

export type { Identified } from './source.ts';

const cache = memory<CollectionName, Promise<Map<string, Identified<CollectionName>>>>();

/** All entries of a collection, in the order of their files; read once for a build. */
export async function getEntries<C extends CollectionName>(name: C): Promise<Identified<C>[]> {
  return [...(await entriesById(name)).values()];
}

/** The entry with this id. The content check has made sure that references resolve. */
export async function getEntry<C extends CollectionName>(
  name: C,
  id: string,
): Promise<Identified<C>> {
  const entry = (await entriesById(name)).get(id);
  if (!entry) throw new Error(`${name}/${id} is referenced but not in the content`);
  return entry;
}

/** The entry with this id, for references that may be absent. */
export async function findEntry<C extends CollectionName>(
  name: C,
  id: string | undefined,
): Promise<Identified<C> | undefined> {
  return id === undefined ? undefined : (await entriesById(name)).get(id);
}

/** Several references at once, in their order. */
export function resolveEntries<C extends CollectionName>(name: C, ids: readonly string[]) {
  return Promise.all(ids.map((id) => getEntry(name, id)));
}

function entriesById<C extends CollectionName>(name: C): Promise<Map<string, Identified<C>>> {
  const cached = cache.get(name) ?? readEntries(name);
  cache.set(name, cached);
  return cached as unknown as Promise<Map<string, Identified<C>>>;
}

async function readEntries(name: CollectionName) {
  const entries = await getSource().readEntries(name);
  return new Map(entries.map((entry) => [entry.id, entry]));
}
