import type { Decree } from '#schema/decree.ts';
import { actRelations, inverseActRelations } from '#schema/vocabulary.ts';

export type RelationKind = keyof typeof actRelations;
export type Direction = 'outgoing' | 'incoming';

/** One relation as one of its two acts sees it. */
export interface ActRelation {
  kind: RelationKind;
  /** The id of the act at the other end, which the archive may lack. */
  act: string;
  /** The articles concerned; empty when it is the whole act. */
  articles: string[];
  quote?: string | undefined;
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
 * cannot disagree; acts that are only named by others are among the keys.
 */
export function relationsOf(
  acts: readonly (Pick<Decree, 'relations'> & { id: string })[],
): Map<string, ActRelations> {
  const found = new Map<string, ActRelations>();
  const of = (id: string) => {
    const relations = found.get(id) ?? { outgoing: [], incoming: [] };
    found.set(id, relations);
    return relations;
  };
  for (const { id, relations } of acts)
    for (const { kind, target, articles, quote } of relations) {
      of(id).outgoing.push({ kind, act: target, articles, quote });
      of(target).incoming.push({ kind, act: id, articles, quote });
    }
  return found;
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
