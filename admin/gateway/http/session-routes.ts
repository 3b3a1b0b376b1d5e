import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'astro/zod';
import { toActor, type Account } from '../accounts/account.ts';
import type { Actor } from '../accounts/actor.ts';
import type { OfficeAccess } from '../accounts/office.ts';
import { Refusal } from '../refusal.ts';
import { addressOf } from './address.ts';
import { leftCookie, oidcCookie, sessionCookie } from './cookies.ts';
import { readBody } from './describe-call.ts';
import { actorOf } from './identify.ts';
import { refusedPage } from './refused-page.ts';
import type { Access, GatewayEnv } from './services.ts';

const credentialsSchema = z.strictObject({
  name: z.string().max(320),
  password: z.string().max(4096),
});

/** Who is here, signing in and out: `/admin/api/session`. */
export function sessionRoutes(access: Access): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.get('/', async (c) => c.json(await describe(access, await actorOf(c, access))));
  if (access.mode === 'local') return routes;
  const left = leftCookie(access);

  routes.post('/', async (c) => {
    const given = credentialsSchema.safeParse(await readBody(c.req));
    if (!given.success) throw new Refusal(422, 'اكتب الاسم وكلمة السر.');
    const { name, password } = given.data;
    const attempt = await nameAttempt(access, name);
    c.set('call', attempt);
    const account = await access.signIn(name, password, addressOf(c, access));
    c.set('call', { ...attempt, actor: account.id });
    await begin(c, access, account);
    return c.json(await describe(access, toActor(account)));
  });
  routes.delete('/', async (c) => {
    const { name, options } = sessionCookie(access);
    const [token, actor] = [getCookie(c, name), await actorOf(c, access)];
    c.set('call', { action: 'sign-out', ...(actor && { actor: actor.id }) });
    if (token) await access.sessions.end(token);
    deleteCookie(c, name, options);
    if (access.oidc) setCookie(c, left.name, '1', left.options);
    return c.json(await describe(access, undefined));
  });
  const { oidc } = access;
  if (!oidc) return routes;

  routes.get('/oidc', async (c) => {
    const { location, key } = await oidc.begin({ isAfresh: getCookie(c, left.name) !== undefined });
    const { name, options } = oidcCookie(access);
    setCookie(c, name, key, options);
    return c.redirect(location.href);
  });
  routes.get('/oidc/callback', async (c) => {
    const { name, options } = oidcCookie(access);
    const key = getCookie(c, name);
    deleteCookie(c, name, options);
    c.set('call', { action: 'sign-in', detail: 'oidc' });
    try {
      const account = await oidc.finish(new URL(c.req.url), key);
      await begin(c, access, account);
      deleteCookie(c, left.name, left.options);
      c.set('call', { action: 'sign-in', detail: 'oidc', actor: account.id });
      return c.redirect('/admin/');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      c.set('call', { action: 'sign-in', detail: `oidc: ${error.message}` });
      return refusedPage(c, error);
    }
  });
  return routes;
}

async function describe(access: Access, user: Actor | undefined) {
  return { mode: access.mode, user: user ?? null, signIn: await waysIn(access) };
}

async function waysIn(access: Access): Promise<('password' | 'oidc')[]> {
  if (access.mode === 'local') return [];
  const hasPasswords = (await access.accounts.list()).some(({ passwordHash }) => passwordHash);
  return [
    ...(hasPasswords ? (['password'] as const) : []),
    ...(access.oidc ? (['oidc'] as const) : []),
  ];
}

/** The log names whom somebody tried to be, unless there is no such account: people type passwords there by mistake. */
async function nameAttempt({ accounts }: OfficeAccess, name: string) {
  const account = await accounts.findByName(name);
  return { action: 'sign-in', ...(account && { target: account.id }) };
}

/** A new token for every sign-in, and the end of the one that the browser had. */
async function begin(c: Context, access: OfficeAccess, account: Account): Promise<void> {
  const { name, options } = sessionCookie(access);
  const former = getCookie(c, name);
  if (former) await access.sessions.end(former);
  setCookie(c, name, await access.sessions.begin(account), options);
}
