import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { findSignedIn } from '../accounts/office.ts';
import type { Actor } from '../accounts/actor.ts';
import { Refusal } from '../refusal.ts';
import { sessionCookie } from './cookies.ts';
import type { Access, GatewayEnv } from './services.ts';

/** Lets nobody past who is not signed in; the rest find `c.get('actor')`. */
export function signedInOnly(access: Access): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const actor = await actorOf(c, access);
    if (!actor)
      throw new Refusal(401, 'انتهت جلستك أو لم تدخل بعد. ادخل من جديد، وعملك محفوظ هنا.');
    c.set('actor', actor);
    await next();
  };
}

export async function actorOf(c: Context<GatewayEnv>, access: Access): Promise<Actor | undefined> {
  if (access.mode === 'local') return access.actor;
  const token = getCookie(c, sessionCookie(access).name);
  return token ? findSignedIn(access, token) : undefined;
}
