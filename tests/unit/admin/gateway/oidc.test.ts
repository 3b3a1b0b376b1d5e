import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userCommand } from '../../../../admin/gateway/accounts/command.ts';
import { openProvider, walkThrough } from '../../../fixtures/oidc-provider.ts';
import { openTestOffice, type Caller } from '../../../fixtures/guarded-office.ts';

const address = new URL('http://desk.test');
const callback = '/admin/api/session/oidc/callback';
const redirect = new URL(callback, address).href;
const cleanups: (() => Promise<unknown>)[] = [];
// The provider warns that it is set up for a test.
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'info').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of cleanups.splice(0)) await close();
});

/** An office beside a provider at which this person is signed in. */
async function open(person: { sub: string; email?: string; email_verified?: boolean }) {
  const provider = await openProvider(redirect, person);
  const office = await openTestOffice({ address, oidc: provider.settings });
  cleanups.push(office.close, provider.close);
  return { office, provider };
}

/** Begins at the desk, signs in at the provider, and comes back to this path and query. */
async function goAndReturn(caller: Caller): Promise<string> {
  const begun = await caller.get('/admin/api/session/oidc');
  expect(begun.status).toBe(302);
  const back = await walkThrough(String(begun.headers.get('location')), redirect);
  return back.pathname + back.search;
}

/** As the browser follows the provider's redirect: across sites, without an Origin. */
const comeBack = (caller: Caller, path: string) =>
  caller.get(path, { 'sec-fetch-site': 'cross-site', origin: '' });
const whoIs = async (caller: Caller) => (await caller.get('/admin/api/session')).json().user;

describe('signing in through the provider', () => {
  it('asks with PKCE, state and nonce, and ties them to the browser', async () => {
    const { office, provider } = await open({ sub: '1' });
    const begun = await office.caller().get('/admin/api/session/oidc');
    const asked = new URL(String(begun.headers.get('location')));
    expect(asked.origin).toBe(provider.settings.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: 'desk',
      response_type: 'code',
      redirect_uri: redirect,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^desk-oidc=[\w-]{43}; Max-Age=600; Path=\/admin; HttpOnly; SameSite=Lax$/,
      ),
    ]);
  });

  it('finds the account of a verified address', async () => {
    const { office } = await open({ sub: '1', email: 'Rana@example.sy', email_verified: true });
    const caller = office.caller();
    expect((await caller.get('/admin/api/session')).json()['signIn']).toEqual(['password', 'oidc']);
    const answer = await comeBack(caller, await goAndReturn(caller));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/admin/');
    expect(await whoIs(caller)).toMatchObject({ id: 'rana', role: 'publisher' });
    expect(office.records().at(-1)).toMatchObject({
      actor: 'rana',
      action: 'sign-in',
      detail: 'oidc',
      outcome: 'done',
    });
  });

  it('asks the provider who it is after a sign-out, also where its own session goes on', async () => {
    const { office } = await open({ sub: '1', email: 'rana@example.sy', email_verified: true });
    const caller = office.caller();
    const prompt = async () => {
      const { headers } = await caller.get('/admin/api/session/oidc');
      return new URL(String(headers.get('location'))).searchParams.get('prompt');
    };
    await comeBack(caller, await goAndReturn(caller));
    expect(await prompt()).toBeNull();
    await caller.delete('/admin/api/session');
    expect(await whoIs(caller)).toBeNull();
    expect(await prompt()).toBe('login');
    await comeBack(caller, await goAndReturn(caller));
    expect(await whoIs(caller)).toMatchObject({ id: 'rana' });
    expect(await prompt()).toBeNull();
  });

  it('finds the account that names the provider’s own id of a person', async () => {
    const { office } = await open({ sub: 'emp-17' });
    await office.access.accounts.change('omar', (account) => ({ ...account, subject: 'emp-17' }));
    const caller = office.caller();
    await comeBack(caller, await goAndReturn(caller));
    expect(await whoIs(caller)).toMatchObject({ id: 'omar' });
  });
});

describe('nobody comes in', () => {
  it.each([
    ['whom the accounts do not list', { sub: '1', email: 'x@example.sy', email_verified: true }],
    [
      'whose address is not verified',
      { sub: '1', email: 'rana@example.sy', email_verified: false },
    ],
    ['whose address nobody vouches for', { sub: '1', email: 'rana@example.sy' }],
    ['who has no address', { sub: '1' }],
  ])('%s', async (_, person) => {
    const { office } = await open(person);
    const before = await office.access.accounts.list();
    const caller = office.caller();
    const answer = await comeBack(caller, await goAndReturn(caller));
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.text).toContain('لا حساب لك في مكتب التحرير');
    expect(await whoIs(caller)).toBeNull();
    expect(await office.access.accounts.list()).toEqual(before);
    expect(office.records().at(-1)).toMatchObject({
      actor: null,
      action: 'sign-in',
      outcome: 'refused',
    });
  });

  it('with the address of an account that names another id', async () => {
    const { office } = await open({ sub: 'other', email: 'rana@example.sy', email_verified: true });
    await office.access.accounts.change('rana', (account) => ({ ...account, subject: 'emp-1' }));
    const caller = office.caller();
    expect((await comeBack(caller, await goAndReturn(caller))).status).toBe(403);
  });

  it('whose account is disabled', async () => {
    const { office } = await open({ sub: '1', email: 'rana@example.sy', email_verified: true });
    await userCommand(['disable', 'rana'], office.data, {
      readPassword: async () => '',
      print() {},
    });
    const caller = office.caller();
    expect((await comeBack(caller, await goAndReturn(caller))).status).toBe(403);
  });

  it('in another browser than the one that began, or a second time, or with another state', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { office } = await open({ sub: '1', email: 'rana@example.sy', email_verified: true });
    const victim = office.caller();
    const attacker = office.caller();
    const path = await goAndReturn(attacker);
    expect((await comeBack(victim, path)).status).toBe(401);
    await goAndReturn(victim);
    expect((await comeBack(victim, path)).status).toBe(401);
    expect(await whoIs(victim)).toBeNull();

    const key = String(attacker.jar.get('desk-oidc'));
    expect((await comeBack(attacker, path.replace(/state=[^&]+/, 'state=x'))).status).toBe(401);
    attacker.jar.set('desk-oidc', key);
    expect((await comeBack(attacker, path)).status).toBe(401);
    expect(await whoIs(attacker)).toBeNull();
  });

  it('with a code of nobody’s, nor when the provider says no', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { office } = await open({ sub: '1', email: 'rana@example.sy', email_verified: true });
    const caller = office.caller();
    const path = await goAndReturn(caller);
    expect((await comeBack(caller, path.replace(/code=[^&]+/, 'code=x'))).status).toBe(401);
    await goAndReturn(caller);
    const refused = await comeBack(caller, `${callback}?error=access_denied&state=x`);
    expect(refused.status).toBe(401);
    expect(refused.text).toContain('لم يؤكد مزوّد الهوية دخولك');
    expect(await whoIs(caller)).toBeNull();
  });

  it('from another site’s link to the beginning', async () => {
    const { office } = await open({ sub: '1' });
    const answer = await office
      .caller()
      .get('/admin/api/session/oidc', { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
  });
});

it('a provider that is down is said in Arabic, and asked again later', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { office, provider } = await open({ sub: '1' });
  await provider.close();
  const answer = await office.caller().get('/admin/api/session/oidc');
  expect(answer.status).toBe(401);
  expect(answer.json().error).toContain('لا يجيب مزوّد الهوية');
  expect((await office.caller().signIn('rana')).status).toBe(200);
});
