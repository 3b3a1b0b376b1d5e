import { randomBytes } from 'node:crypto';
import { z } from 'astro/zod';
import * as client from 'openid-client';
import { Refusal } from '../refusal.ts';
import { fold, type Account } from './account.ts';
import type { Accounts } from './accounts.ts';

/** What `gateway.json` says of the office's OpenID Connect provider. */
export const oidcSettingsSchema = z.strictObject({
  /** The provider's issuer, `https://id.example.sy`; plain http on this machine alone. */
  issuer: z.url({ error: 'عنوان المزوّد كاملاً، مثل: https://id.example.sy' }),
  clientId: z.string().min(1, { error: 'معرّف البوابة عند المزوّد' }),
  clientSecret: z.string().min(1).optional(),
});
export type OidcSettings = z.output<typeof oidcSettingsSchema>;

export interface OidcSignIn {
  /**
   * Where the browser goes to sign in, and the key it comes back with in a cookie. `isAfresh` has the provider ask who
   * it is, also where it knows: the desk's own sign-out ends no session there.
   */
  begin(options?: { isAfresh: boolean }): Promise<{ location: URL; key: string }>;
  /**
   * The account of who came back.
   * @throws Refusal 401 or 403
   */
  finish(returned: URL, key: string | undefined): Promise<Account>;
}

/**
 * Sign-in through a provider: the code flow with PKCE, state and nonce. It finds an account and never makes one: by the
 * provider's `sub` where the account names one, and else by an e-mail that the provider has verified.
 */
export function oidcSignIn(
  settings: OidcSettings,
  accounts: Accounts,
  redirect: URL,
  now = () => Date.now(),
): OidcSignIn {
  const pending = new Map<string, Pending>();
  let discovered: Promise<client.Configuration> | undefined;

  /** A provider that is down when the gateway starts is asked again by the next person. */
  function configuration(): Promise<client.Configuration> {
    discovered ??= discover(settings).catch((cause: unknown) => {
      discovered = undefined;
      console.error('OpenID Connect:', cause);
      throw new Refusal(401, messages.unreachable);
    });
    return discovered;
  }

  return {
    async begin({ isAfresh } = { isAfresh: false }) {
      const config = await configuration();
      const verifier = client.randomPKCECodeVerifier();
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const key = randomBytes(32).toString('base64url');
      forget(pending, now());
      pending.set(key, { verifier, state, nonce, expires: now() + patience });
      const location = client.buildAuthorizationUrl(config, {
        redirect_uri: redirect.href,
        scope: 'openid email',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...(isAfresh && { prompt: 'login' }),
      });
      return { location, key };
    },
    async finish(returned, key = '') {
      const begun = pending.get(key);
      pending.delete(key);
      if (!begun || begun.expires < now()) throw new Refusal(401, messages.stale);
      const identity = await identify(await configuration(), redirect, returned, begun);
      const account = findAccount(await accounts.list(), identity);
      if (!account || account.disabled) throw new Refusal(403, messages.unknown);
      return account;
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OidcSettings) {
  const { hostname } = new URL(issuer);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return client.discovery(
    new URL(issuer),
    clientId,
    clientSecret,
    clientSecret ? undefined : client.None(),
    { timeout: 10, ...(isHere && { execute: [client.allowInsecureRequests] }) },
  );
}

async function identify(
  config: client.Configuration,
  redirect: URL,
  returned: URL,
  { verifier, state, nonce }: Pending,
): Promise<Identity> {
  // Behind a proxy the gateway sees another address than the browser, and than the provider was given.
  const current = new URL(redirect);
  current.search = returned.search;
  try {
    const tokens = await client.authorizationCodeGrant(config, current, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('no ID token');
    if (claims['email'] !== undefined || !config.serverMetadata().userinfo_endpoint) return claims;
    return await client.fetchUserInfo(config, tokens.access_token, claims.sub);
  } catch (cause) {
    console.error('OpenID Connect:', cause);
    throw new Refusal(401, messages.refused);
  }
}

function findAccount(accounts: readonly Account[], identity: Identity): Account | undefined {
  const { sub, email, email_verified: isVerified } = identity;
  const bySubject = accounts.find((account) => account.subject === sub);
  if (bySubject || isVerified !== true || typeof email !== 'string') return bySubject;
  // An account that names its `sub` is nobody else's, even of the same address.
  return accounts.find(
    (account) => account.subject === undefined && fold(account.email) === fold(email),
  );
}

function forget(pending: Map<string, Pending>, now: number): void {
  for (const [key, { expires }] of pending)
    if (expires < now || pending.size >= most) pending.delete(key);
}

/** Milliseconds to type a password at the provider. */
const patience = 10 * 60 * 1000;
/** Sign-ins under way at once; above it the oldest is dropped. */
const most = 1000;

interface Pending {
  verifier: string;
  state: string;
  nonce: string;
  expires: number;
}

interface Identity {
  sub: string;
  email?: unknown;
  email_verified?: unknown;
}

const messages = {
  unreachable: 'لا يجيب مزوّد الهوية. أعد المحاولة بعد قليل، أو ادخل بكلمة السر.',
  stale: 'انتهت مهلة الدخول أو بدأ من متصفح آخر. ابدأ الدخول من جديد.',
  refused: 'لم يؤكد مزوّد الهوية دخولك. ابدأ الدخول من جديد، فإن تكرر ذلك فراجع مدير المكتب.',
  unknown: 'لا حساب لك في مكتب التحرير. اطلب من مدير المكتب أن يضيفك ببريدك هذا.',
} as const;
