import { checkAmendments, type FiledAct } from '#domain/decree/check-amendments.ts';
import { checkRota } from '#domain/rota/lint.ts';
import type { TablePlace } from '#domain/rota/place-names.ts';
import { checkOrder } from '#domain/service/check-order.ts';
import type { Entry } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import type { DeskCollection } from './desk-collection.ts';
import type { Kin, KinEntry } from './kin.ts';
import { checkMessages } from './messages.ts';

interface Fault {
  path: PropertyKey[];
  message: string;
}

/** An entry that its schema accepts, to be judged beside its kin. */
export interface Candidate extends KinEntry {
  id: string;
}

/**
 * What the build would refuse of an entry because of others: amendments that no text can take, services that wait for one
 * another, rotas that their places or other rotas contradict; and likewise what the entry would break in others.
 */
export function checkAcross(collection: DeskCollection, entry: Candidate, kin: Kin): Fault[] {
  return Object.hasOwn(rules, collection) ? (rules[collection]?.(entry, kin) ?? []) : [];
}

const rules: Partial<Record<DeskCollection, (entry: Candidate, kin: Kin) => Fault[]>> = {
  decrees(entry, { decrees = new Map() }) {
    const check = (acts: ReadonlyMap<string, KinEntry>) => checkAmendments(mapValues(acts, toAct));
    const after = check(new Map(decrees).set(entry.id, entry));
    const before = new Set(check(decrees).map(nameOf));
    return after.flatMap((fault): Fault[] => {
      if (fault.id === entry.id) return [fault];
      const other = decrees.get(fault.id);
      if (before.has(nameOf(fault)) || !other) return [];
      const isAmended = toAct(other).act.amendments.some(({ target }) => target === entry.id);
      const path = isAmended ? ['body'] : ['amendments'];
      return [{ path, message: checkMessages.breaksOther(other.file, fault.message) }];
    });
  },

  services(entry, { services = new Map() }) {
    // The search for circles begins where it is asked about.
    const all = new Map([[entry.id, entry as KinEntry], ...services, [entry.id, entry]]);
    const fileOf = (id: string) => all.get(id)?.file ?? id;
    return checkOrder(
      mapValues(all, ({ data }) => data as Entry<'services'>),
      { fileOf, own: entry.id },
    );
  },

  rotas(entry, { rotas = new Map(), places = new Map() }) {
    const others = [...rotas].filter(([id]) => id !== entry.id).map(([, other]) => toRota(other));
    return checkRota(toRota(entry), others, toPlaces(places));
  },

  places(entry, { rotas = new Map(), places = new Map() }) {
    const after = toPlaces(new Map(places).set(entry.id, entry));
    return [...rotas.values()].flatMap((rota) => {
      const check = (among: TablePlace[]) => checkRota(toRota(rota), [], among);
      const before = new Set(check(toPlaces(places)).map(nameOf));
      return check(after)
        .filter((fault) => !before.has(nameOf(fault)))
        .map(({ message }) => ({
          path: ['title'],
          message: checkMessages.breaksOther(rota.file, message),
        }));
    });
  },
};

/** The collections whose entries are judged beside others. */
export const crossChecked = Object.keys(rules) as CollectionName[];

function toAct({ file, data, body }: KinEntry): FiledAct {
  return { file, act: data as Entry<'decrees'>, body };
}

function toRota({ file, data }: KinEntry) {
  return { ...(data as Entry<'rotas'>), file };
}

function toPlaces(places: ReadonlyMap<string, KinEntry>): TablePlace[] {
  return [...places].map(([id, { data }]) => ({ ...(data as Entry<'places'>), id }));
}

function nameOf({ id, path, message }: Fault & { id?: string }): string {
  return [id, ...path, message].join(' ');
}

function mapValues<V, W>(map: ReadonlyMap<string, V>, change: (value: V) => W): Map<string, W> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
