import type { Decree } from '#schema/decree.ts';
import { actRelations, inverseActRelations, type relationOrigins } from '#schema/vocabulary.ts';

export type RelationKind = keyof typeof actRelations;
export type Direction = 'outgoing' | 'incoming';
export type Origin = keyof typeof relationOrigins;

/** One relation as one of its two acts sees it. */
export interface ActRelation {
  kind: RelationKind;
  /** The id of the act at the other end, which the archive may lack. */
  act: string;
  /** The articles concerned; empty when it is the whole act. */
  articles: string[];
  quote?: string | undefined;
  /** What an editor states, or what the words of the acts show alone. */
  origin: Origin;
  /** The articles of the newer act in which its words stand, by their anchors. */
  places?: readonly string[];
}

export type ActRelations = Record<Direction, ActRelation[]>;

/** The relations between two acts that read alike: «عدّله», the later acts that amended this one. */
export interface RelationGroup {
  label: string;
  kind: RelationKind;
  direction: Direction;
  relations: ActRelation[];
}

/**
 * The relations of every act that has any, seen from both ends. Only one direction is stored, so the two
 * cannot disagree; acts that are only named by others are among the keys. `detected`: what the words of an act show
 * beside what its entry states, by its id.
 */
export function relationsOf(
  acts: readonly (Pick<Decree, 'relations' | 'amendments'> & { id: string })[],
  detected: ReadonlyMap<string, readonly ActRelation[]> = new Map(),
): Map<string, ActRelations> {
  const found = new Map<string, ActRelations>();
  const of = (id: string) => {
    const relations = found.get(id) ?? { outgoing: [], incoming: [] };
    found.set(id, relations);
    return relations;
  };
  for (const act of acts)
    for (const relation of [...statedRelations(act), ...(detected.get(act.id) ?? [])]) {
      of(act.id).outgoing.push(relation);
      of(relation.act).incoming.push({ ...relation, act: act.id });
    }
  return found;
}

/** What an act's entry states, its amendments of others included. */
export function statedRelations({
  relations,
  amendments,
}: Pick<Decree, 'relations' | 'amendments'>): ActRelation[] {
  const stated = relations.map(({ target, ...relation }) => ({ ...relation, act: target }));
  const isStated = (id: string) => stated.some(({ act, kind }) => act === id && kind === 'amends');
  const amended = Map.groupBy(amendments, ({ target }) => target);
  return [
    ...stated,
    ...[...amended].flatMap(([act, ofAct]) => {
      const articles = [...new Set(ofAct.map(({ article }) => article))];
      const amends = { kind: 'amends', act, articles, origin: 'editor' } as const;
      return isStated(act) ? [] : [amends];
    }),
  ];
}

/** Those that an editor states, or those that were only detected. */
export function ofOrigin({ outgoing, incoming }: ActRelations, origin: Origin): ActRelations {
  const isOf = (relation: ActRelation) => relation.origin === origin;
  return { outgoing: outgoing.filter(isOf), incoming: incoming.filter(isOf) };
}

/** What happened to the act first, then what it did to others; the gravest kind first in each. */
export function groupRelations(relations: ActRelations): RelationGroup[] {
  return [
    ...groupDirection(relations, 'incoming', inverseActRelations),
    ...groupDirection(relations, 'outgoing', actRelations),
  ];
}

const gravity: RelationKind[] = [
  'repeals',
  'replaces',
  'amends',
  'corrects',
  'commences',
  'implements',
  'based-on',
  'cites',
];

function groupDirection(
  relations: ActRelations,
  direction: Direction,
  labels: Record<RelationKind, string>,
): RelationGroup[] {
  return gravity
    .map((kind) => ({
      label: labels[kind],
      kind,
      direction,
      relations: relations[direction].filter((relation) => relation.kind === kind),
    }))
    .filter((group) => group.relations.length > 0);
}
