import type { DeskCollection } from '../../check/desk-collection.ts';

/** What a person of the desk does, with its Arabic name. Each does all that the one before may. */
export const roles = { author: 'محرر', reviewer: 'مراجع', publisher: 'ناشر' } as const;
export type Role = keyof typeof roles;

/** Who is at the desk: never more of an account than its owner's own screen may show. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Ids of the organisations whose entries they may change. */
  organisations: readonly string[] | 'all';
  collections: readonly DeskCollection[] | 'all';
}
