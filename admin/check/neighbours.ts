import type { CollectionName } from '#schema/field.ts';
import type { Kin } from './kin.ts';

/** What a check must know of the other entries. */
export interface Neighbours {
  has(collection: CollectionName, id: string): boolean;
  /** Whether an entry other than the one under check has the id. */
  isTaken(collection: CollectionName, id: string): boolean;
  /** The values of another entry, where whoever checks can read them; two acts are then compared by their issuers too. */
  read?(collection: CollectionName, id: string): Record<string, unknown> | undefined;
  /** The ids like a mistyped one, best first. */
  suggest?(collection: CollectionName, id: string): string | undefined;
  /** What rules across entries read; they are left out without it. */
  kin?: Kin;
}
