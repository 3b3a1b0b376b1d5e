import { changeKind, type Change } from '#domain/decree/archive-picture.ts';
import { parseActId } from '#domain/decree/identifier.ts';
import { getActRecord, getActs, type ActLink } from './decrees.ts';

export interface ActChanges {
  act: ActLink;
  count: number;
}

/** Every change that an act of the archive makes to another, and the acts that are changed and change others most. */
export async function getChanges() {
  const records = await Promise.all((await getActs()).map(getActRecord));
  const changed = new Map<string, ActChanges>();
  const changing = new Map<string, ActChanges>();
  const changes: Change[] = [];
  for (const { act, relations, ...link } of records)
    for (const { kind, direction, relations: ties } of relations) {
      const change = changeKind(kind);
      if (!change || direction !== 'outgoing') continue;
      for (const other of ties) {
        const of = parseActId(other.id)?.year;
        if (of) changes.push({ kind: change, by: act.year, of });
        count(changed, other);
        count(changing, link);
      }
    }
  return { changes, changed: mostFirst(changed), changing: mostFirst(changing) };
}

function count(found: Map<string, ActChanges>, act: ActLink) {
  found.set(act.id, { act, count: (found.get(act.id)?.count ?? 0) + 1 });
}

function mostFirst(found: ReadonlyMap<string, ActChanges>): ActChanges[] {
  return [...found.values()].sort((a, b) => b.count - a.count);
}
