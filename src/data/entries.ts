import type { CollectionName } from '#schema/field.ts';
import { defineCell, digestOfCell, noteRead, readAside } from './reads.ts';
import { memory } from './remember.ts';
import { getSource, type Identified } from './source.ts';

export type { Identified } from './source.ts';

const cache = memory<CollectionName, Promise<Map<string, Identified<CollectionName>>>>();

/** All entries of a collection, in the order of their files; read once for a build. */
export async function getEntries<C extends CollectionName>(name: C): Promise<Identified<C>[]> {
  noteRead(`collection:${name}`);
  return [...(await entriesById(name)).values()];
}

/** The entry with this id. The content check has made sure that references resolve. */
export async function getEntry<C extends CollectionName>(
  name: C,
  id: string,
): Promise<Identified<C>> {
  const entry = await findEntry(name, id);
  if (!entry) throw new Error(`${name}/${id} is referenced but not in the content`);
  return entry;
}

/** The entry with this id, for references that may be absent. */
export async function findEntry<C extends CollectionName>(
  name: C,
  id: string | undefined,
): Promise<Identified<C> | undefined> {
  if (id === undefined) return undefined;
  noteRead(`entry:${name}/${id}`);
  return (await entriesById(name)).get(id);
}

/** Several references at once, in their order. */
export function resolveEntries<C extends CollectionName>(name: C, ids: readonly string[]) {
  return Promise.all(ids.map((id) => getEntry(name, id)));
}

defineCell('entry', async (key) => {
  const [name = '', id = ''] = key.split('/');
  return (await entriesById(name as CollectionName)).get(id);
});
defineCell('collection', async (name) => {
  const entries = await entriesById(name as CollectionName);
  return Promise.all([...entries.keys()].map((id) => digestOfCell(`entry:${name}/${id}`)));
});

function entriesById<C extends CollectionName>(name: C): Promise<Map<string, Identified<C>>> {
  const cached = cache.get(name) ?? readEntries(name);
  cache.set(name, cached);
  return cached as unknown as Promise<Map<string, Identified<C>>>;
}

async function readEntries(name: CollectionName) {
  const entries = await readAside(() => getSource().readEntries(name));
  return new Map(entries.map((entry) => [entry.id, entry]));
}
