import type { Context, MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';
import { isFromHere } from './address.ts';
import type { Access, GatewayEnv } from './services.ts';

/**
 * Refuses what another site's page asks for in the editor's name. A change must say that it comes from this origin, and
 * every browser does; where the browser says more (Sec-Fetch-Site), reading is held to it too.
 */
export function ownOriginOnly(access: Access): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    if (access.mode === 'local') assertOwnMachine(c);
    if (!isReturn(c)) assertOwnOrigin(c, ownOrigin(c, access));
    await next();
  };
}

function assertOwnOrigin(c: Context, own: string): void {
  const site = c.req.header('sec-fetch-site') ?? 'same-origin';
  const isOpened = site === 'none' && isReading(c);
  const origin = c.req.header('origin') ?? (isReading(c) ? own : undefined);
  if ((site !== 'same-origin' && !isOpened) || origin !== own) throw new Refusal(403, crossSite);
}

/** Only JSON changes anything: no form of a page can send it. */
export const jsonOnly: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (!isReading(c) && c.req.method !== 'DELETE' && type !== 'application/json')
    throw new Refusal(422, 'صيغة الطلب غير مقبولة. يلزم Content-Type: application/json');
  await next();
};

export function isReading(c: Context): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
}

/** The provider sends the browser back from its own site; the key in the cookie and the state guard that. */
function isReturn(c: Context): boolean {
  return c.req.method === 'GET' && c.req.path === '/admin/api/session/oidc/callback';
}

/** A name bound to this machine's address by another site's DNS reaches the gateway too. */
function assertOwnMachine(c: Context<GatewayEnv>): void {
  const host = c.req.header('host') ?? '';
  if (!isFromHere(c) || !/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host))
    throw new Refusal(403, 'المكتب لمن شغّله على جهازه وحده.');
}

function ownOrigin(c: Context, access: Access): string {
  return access.mode === 'local' ? `http://${c.req.header('host')}` : access.address.origin;
}

const crossSite = 'جاء الطلب من موقع آخر، فلم يُنفَّذ. افتح مكتب التحرير وأعد المحاولة منه.';
