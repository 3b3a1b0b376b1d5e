import type { DeskCollection } from '../../check/desk-collection.ts';
import { refusal, type Action, type Target } from '../../gateway/accounts/rights.ts';
import { currentActor } from '../gateway/session.ts';

/** Why the person at the desk may not do this, in the gateway's own words; undefined when they may. */
export function whyNot(action: Action, target: Target): string | undefined {
  const actor = currentActor();
  return actor ? refusal(actor, action, target) : undefined;
}

/** Whether the person's role and collections allow this on some entry of a collection at all. */
export function mayDo(action: Action, collection: string): boolean {
  const own = currentActor()?.organisations;
  const target = {
    collection: collection as DeskCollection,
    organisations: own === 'all' || own === undefined ? [] : own,
  };
  return whyNot(action, target) === undefined;
}
