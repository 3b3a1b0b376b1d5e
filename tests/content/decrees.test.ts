import { describe, expect, it } from 'vitest';
import { contentFolder } from '#data/content-folder.ts';
import { readContent } from '#data/read-content.ts';
import { isBefore } from '#domain/date.ts';
import { parseActId } from '#domain/decree/identifier.ts';
import { issuedOn } from '#domain/decree/order.ts';
import { citingEntries } from '#domain/decree/placeholders.ts';
import { relationsOf } from '#domain/decree/relations.ts';
import { statusOf } from '#domain/decree/status.ts';
import type { Entry } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';

const { entries } = await readContent(contentFolder);
const acts = read('decrees');
const byId = new Map(acts.map((act) => [act.id, act]));
const relations = relationsOf(acts);
const needsNumber = new Set<string>(['law', 'legislative-decree', 'decree']);

describe('the relations of acts', () => {
  it('change nothing later than the act itself', () => {
    const wrong = complaints((act) =>
      act.relations
        .filter(({ target }) => {
          const other = byId.get(target);
          return other && isBefore(dayOf(act), dayOf(other)) === true;
        })
        .map(({ kind, target }) => `${kind} ${target}, which is later`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['repeals', 'replaces', 'amends'])('%s: no act comes back to itself', (kind) => {
    const next = (id: string) =>
      (byId.get(id)?.relations ?? []).filter((one) => one.kind === kind).map((one) => one.target);
    const cyclic = acts.filter(({ id }) => reaches(id, id, next)).map(({ file }) => file);
    expect(cyclic).toEqual([]);
  });

  it('are the same from both ends', () => {
    const ends = [...relations].flatMap(([id, { outgoing, incoming }]) => [
      ...outgoing.map(({ kind, act }) => ({ here: [id, kind, act], there: 'incoming' as const })),
      ...incoming.map(({ kind, act }) => ({ here: [id, kind, act], there: 'outgoing' as const })),
    ]);
    const oneSided = ends.filter(({ here: [id, kind, act = ''], there }) =>
      relations.get(act)?.[there].every((other) => other.kind !== kind || other.act !== id),
    );
    expect(ends.length).toBeGreaterThan(0);
    expect(oneSided).toEqual([]);
  });

  it('are stated once', () => {
    const wrong = complaints(({ relations }) => {
      const said = relations.map(({ kind, target, articles }) =>
        [kind, target, ...articles].join(' '),
      );
      return said.filter((relation, index) => said.indexOf(relation) !== index);
    });
    expect(wrong).toEqual([]);
  });

  it('agree with the force: nothing that was repealed whole is said to be in force', () => {
    const wrong = complaints((act) => {
      if (act.force !== 'in-force' && act.force !== 'partly') return [];
      return statusOf({ force: 'repealed' }, relations.get(act.id))
        .causes.filter(({ kind }) => kind === 'repeals')
        .map((cause) => `${act.force}, yet ${cause.act} repeals it`);
    });
    expect(wrong).toEqual([]);
  });
});

it('the dates of acts follow each other: approved, signed, published, in force, ended', () => {
  const wrong = complaints(({ dates }) => {
    const days = (['approved', 'signed', 'published', 'inForce', 'endForce'] as const).flatMap(
      (kind) => dates[kind]?.g ?? [],
    );
    return days.flatMap((day, index) => {
      const before = days[index - 1];
      return before && isBefore(day, before) === true ? [`${day} comes after ${before}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});

it('every act that an entry names has an identifier that a page can be made for', () => {
  const named = citingEntries({
    acts,
    services: read('services'),
    officials: read('officials'),
    organisations: read('organisations'),
  });
  const wrong = [...named].filter(([id]) => {
    const identity = parseActId(id);
    return !identity || (needsNumber.has(identity.type) && !identity.number);
  });
  expect(wrong.map(([id, [citing]]) => `${citing?.collection}/${citing?.id}: ${id}`)).toEqual([]);
});

function read<C extends CollectionName>(name: C): (Entry<C> & { id: string; file: string })[] {
  return [...entries[name].values()].map(({ id, file, data }) => ({
    ...(data as Entry<C>),
    id,
    file,
  }));
}

/** The file that an editor opens, with what is wrong in it. */
function complaints(find: (act: (typeof acts)[number]) => string[]): string[] {
  return acts.flatMap((act) => find(act).map((problem) => `${act.file}: ${problem}`));
}

function dayOf(act: Entry<'decrees'>): string {
  return issuedOn(act) ?? String(act.year);
}

function reaches(from: string, goal: string, next: (id: string) => string[]): boolean {
  const seen = new Set<string>();
  const queue = next(from);
  for (const id of queue) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...next(id));
  }
  return false;
}
