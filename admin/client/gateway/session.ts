import type { Actor } from '../../gateway/accounts/actor.ts';
import { ask } from './ask.ts';

export interface Session {
  mode: 'local' | 'office';
  user: Actor | null;
  signIn: ('password' | 'oidc')[];
}

let current: Session | undefined;

/** Who is at the desk, as the gateway last said; undefined before it did, and for nobody. */
export function currentActor(): Actor | undefined {
  return current?.user ?? undefined;
}

/** Whether a second person reviews what is saved. */
export function isOffice(): boolean {
  return current?.mode === 'office';
}

export async function readSession(): Promise<Session> {
  return (current = await ask<Session>('session'));
}

/** @throws DeskError for a wrong name or password, and after too many of them. */
export async function signIn(name: string, password: string): Promise<Session> {
  return (current = await ask<Session>('session', { body: { name, password } }));
}

export async function signOut(): Promise<void> {
  current = await ask<Session>('session', { method: 'DELETE' });
}
