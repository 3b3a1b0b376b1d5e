import { listDependencies } from '#domain/service/plan-order.ts';
import type { Entry } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { readFields } from '../../check/check-entry.ts';
import { extensionOf, type DeskCollection } from '../../check/desk-collection.ts';
import type { Kin, KinEntry } from '../../check/kin.ts';
import { readEntryFile, type FormData } from '../../format/entry-file.ts';
import type { IndexedEntry } from '../entry-index/index-entry.ts';
import type { Gateway } from '../gateway.ts';
import type { Draft } from './draft-store.ts';

export type KinReader = Pick<Gateway, 'index' | 'repository'>;

interface Asked {
  id: string | undefined;
  /** What the editor wrote, in the form of the schema. */
  data: object;
}

/**
 * Reads the published entries that rules across entries need to judge one: of an act those whose text it changes and
 * all that change the same; of a service those that it waits for; of a rota the others and the places of its governorate.
 * A rota may name places that are on their way: those among `drafts` count too.
 */
export async function readKin(
  gateway: KinReader,
  collection: DeskCollection,
  values: FormData,
  drafts: readonly Draft[] = [],
): Promise<Kin> {
  const data = readFields(collection, values);
  const read = Object.hasOwn(readers, collection) ? readers[collection] : undefined;
  const id = typeof values['id'] === 'string' ? values['id'] : undefined;
  const kin = data && read ? await read(gateway, { id, data }) : {};
  return kin.places ? { ...kin, places: await withDrafts(gateway, kin.places, drafts) } : kin;
}

const readers: Partial<Record<DeskCollection, (gateway: KinReader, asked: Asked) => Promise<Kin>>> =
  {
    async decrees(gateway, { id, data }) {
      const targets = (data as Entry<'decrees'>).amendments.map(({ target }) => target);
      const before = id === undefined ? undefined : gateway.index.get('decrees', id);
      const amended = new Set([...targets, ...(before?.amends ?? []), ...(id ? [id] : [])]);
      const amending = amended.size
        ? [...gateway.index.of('decrees')].filter(({ amends }) =>
            amends.some((to) => amended.has(to)),
          )
        : [];
      const ids = new Set([...amended, ...amending.map((entry) => entry.id)]);
      return { decrees: await readEntries(gateway, 'decrees', ids) };
    },

    async services(gateway, { data }) {
      const found = new Map<string, KinEntry>();
      let next = dependenciesOf(data);
      while (next.size) {
        const read = await readEntries(gateway, 'services', next);
        for (const [id, entry] of read) found.set(id, entry);
        const further = [...read.values()].flatMap((entry) => [...dependenciesOf(entry.data)]);
        next = new Set(further.filter((id) => !found.has(id)));
      }
      return { services: found };
    },

    async rotas(gateway, { data }) {
      const { governorate, entries } = data as Entry<'rotas'>;
      const named = new Set(entries.map(({ place }) => place));
      return readDistrict(gateway, [governorate], (entry) => named.has(entry.id));
    },

    async places(gateway, { id, data }) {
      const before = id === undefined ? undefined : gateway.index.get('places', id);
      const { governorate } = data as Entry<'places'>;
      return readDistrict(gateway, [governorate, ...governoratesOf(before)], () => false);
    },
  };

/** Rotas and places of some governorates. Of places elsewhere it is enough that they are known by name. */
async function readDistrict(
  gateway: KinReader,
  governorates: readonly (string | undefined)[],
  isNamed: (entry: IndexedEntry) => boolean,
): Promise<Kin> {
  const { index } = gateway;
  const isHere = (entry: IndexedEntry) =>
    governoratesOf(entry).some((id) => governorates.includes(id));
  const all = [...index.of('places')];
  const near = all.filter((entry) => isHere(entry) || isNamed(entry)).map(({ id }) => id);
  const rotas = [...index.of('rotas')].filter(isHere).map(({ id }) => id);
  const places = new Map(all.map((entry) => [entry.id, knownByName(entry)]));
  for (const [id, entry] of await readEntries(gateway, 'places', new Set(near)))
    places.set(id, entry);
  return { rotas: await readEntries(gateway, 'rotas', new Set(rotas)), places };
}

async function withDrafts(
  { repository }: KinReader,
  places: ReadonlyMap<string, KinEntry>,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<string, KinEntry>> {
  const known = new Map(places);
  for (const { collection, id, tip, file } of drafts) {
    const found = collection === 'places' && (await repository.findFile(tip, file.path));
    const text = found && (await repository.readText(found.id));
    const entry = text ? toKin('places', file.path, text) : undefined;
    if (entry) known.set(id, entry);
  }
  return known;
}

function knownByName({ title, path }: IndexedEntry): KinEntry {
  return { file: toFile(path), data: { title, otherNames: [] }, body: '' };
}

function governoratesOf(entry: IndexedEntry | undefined): string[] {
  const start = 'governorates/';
  return (entry?.references ?? [])
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));
}

function dependenciesOf(data: object): Set<string> {
  return new Set(listDependencies(data as Entry<'services'>).map(({ id }) => id));
}

async function readEntries(
  { index, repository }: KinReader,
  collection: CollectionName,
  ids: ReadonlySet<string>,
): Promise<Map<string, KinEntry>> {
  const found = [...ids].flatMap((id) => index.get(collection, id) ?? []);
  const read = found.map(async ({ id, blob, path }) => {
    const entry = toKin(collection, path, (await repository.readText(blob)) ?? '');
    return entry && ([id, entry] as const);
  });
  return new Map((await Promise.all(read)).filter((pair) => pair !== undefined));
}

/** Nothing where the file is not as its schema wants it: who touches it is told then. */
function toKin(collection: CollectionName, path: string, text: string): KinEntry | undefined {
  const read = readEntryFile(text, extensionOf(collection));
  const data = 'data' in read ? readFields(collection, read.data) : undefined;
  const body = 'data' in read ? read.data['body'] : undefined;
  return data && { file: toFile(path), data, body: typeof body === 'string' ? body : '' };
}

function toFile(path: string): string {
  return path.replace(/^content\//, '');
}
