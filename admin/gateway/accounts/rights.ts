import { metaOf, findOwners } from '#schema/walk.ts';
import { schemaOf, type DeskCollection } from '../../check/desk-collection.ts';
import { roles, type Actor, type Role } from './actor.ts';
import { rightsMessages as messages } from './rights-messages.ts';

export type Action =
  | 'read'
  | 'write'
  | 'submit'
  | 'upload'
  | 'review'
  | 'publish'
  | 'schedule'
  | 'delete'
  | 'restore'
  | 'audit';

export interface Target {
  collection: DeskCollection;
  /** Those that the entry names as its own, before the change and after it. */
  organisations: readonly string[];
  /** Ids of those who edited the draft: four eyes. */
  editors?: readonly string[];
}

const authorMay: Action[] = ['read', 'write', 'submit', 'upload'];
const reviewerMay: Action[] = [...authorMay, 'review'];
const publisherMay: Action[] = [
  ...reviewerMay,
  'publish',
  'schedule',
  'delete',
  'restore',
  'audit',
];
const may: Record<Role, readonly Action[]> = {
  author: authorMay,
  reviewer: reviewerMay,
  publisher: publisherMay,
};

/** What takes a second person: approving, sending back, and all that puts a draft before the public. */
const takesFourEyes: readonly Action[] = ['review', 'publish', 'schedule'];

/**
 * Why an actor may not do this, in Arabic; undefined when they may.
 *
 * Everybody who signed in may read everything: a reference is chosen from the entries of all. The audit log is of the
 * whole office. A file of the media library belongs to no entry. Every other action is on an entry: without a target
 * it is open to those alone to whom everything is.
 */
export function refusal(actor: Actor, action: Action, target?: Target): string | undefined {
  if (!may[actor.role].includes(action)) return messages.role(action, actor.role, lowest(action));
  if (action === 'read' || (action === 'upload' && !target)) return undefined;
  if (action === 'audit') return actor.organisations === 'all' ? undefined : messages.audit();
  if (target?.editors?.includes(actor.id) && takesFourEyes.includes(action))
    return messages.ownDraft(action);
  return outside(actor, target);
}

/**
 * The organisations that an entry names as its own: those in the fields that its schema marks with `owner`, and the entry
 * itself (so its id is asked) where the schema as a whole is marked.
 */
export function organisationsOf(
  collection: DeskCollection,
  data: Record<string, unknown>,
  id?: string,
): string[] {
  const schema = schemaOf(collection);
  const itself = id !== undefined && metaOf(schema).owner ? [id] : [];
  return [...new Set([...itself, ...findOwners(schema, data)])];
}

function outside(actor: Actor, target: Target | undefined): string | undefined {
  const { collections, organisations } = actor;
  if (collections !== 'all' && !(target && collections.includes(target.collection)))
    return messages.collection(target?.collection);
  if (organisations === 'all') return undefined;
  if (!target?.organisations.length) return messages.noOwner();
  const foreign = target.organisations.filter((id) => !organisations.includes(id));
  return foreign.length ? messages.organisations(foreign) : undefined;
}

function lowest(action: Action): Role {
  return (Object.keys(roles) as Role[]).find((role) => may[role].includes(action)) ?? 'publisher';
}
