import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openAuditLog, type AuditLog } from '../audit/audit.ts';
import { auditFile } from '../audit/command.ts';
import { toActor } from './account.ts';
import { openAccounts, type Accounts } from './accounts.ts';
import type { Actor } from './actor.ts';
import { oidcSignIn, type OidcSettings, type OidcSignIn } from './oidc.ts';
import { openSessions, type SessionLimits, type Sessions } from './sessions.ts';
import type { PasswordCost } from './password.ts';
import { passwordSignIn, type PasswordSignIn, type SignInLimits } from './sign-in.ts';

/** Who may come into an office, and as whom. */
export interface OfficeAccess {
  mode: 'office';
  /** Where browsers find the gateway: `https://desk.example.sy`. */
  address: URL;
  /** Whether a proxy on this machine stands in front, whose `X-Forwarded-For` then names the caller. */
  behindProxy: boolean;
  accounts: Accounts;
  sessions: Sessions;
  signIn: PasswordSignIn;
  oidc?: OidcSignIn;
}

interface OfficeOptions {
  address: URL;
  oidc?: OidcSettings | undefined;
  behindProxy?: boolean | undefined;
  limits?: SignInLimits;
  cost?: PasswordCost;
  sessionLimits?: SessionLimits;
  now?: () => Date;
}

/** Opens the accounts, sessions and audit log of a data folder. */
export async function openOfficeAccess(
  directory: string,
  { address, oidc, behindProxy = false, now = () => new Date(), ...options }: OfficeOptions,
): Promise<{ access: OfficeAccess; audit: AuditLog }> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const accounts = openAccounts(directory);
  const redirect = new URL('/admin/api/session/oidc/callback', address);
  return {
    audit: await openAuditLog(join(directory, auditFile)),
    access: {
      mode: 'office',
      address,
      behindProxy,
      accounts,
      sessions: await openSessions(join(directory, 'sessions.json'), options.sessionLimits, () =>
        now().getTime(),
      ),
      signIn: passwordSignIn(accounts, options.limits, options.cost),
      ...(oidc && { oidc: oidcSignIn(oidc, accounts, redirect) }),
    },
  };
}

/** Who has this id now, with the rights of today; undefined for a closed account. */
export async function findActor(accounts: Accounts, id: string): Promise<Actor | undefined> {
  const account = await accounts.find(id);
  return account && !account.disabled ? toActor(account) : undefined;
}

/** Who a session's token belongs to, unless the session or what it was given for is over. */
export async function findSignedIn(
  { accounts, sessions }: Pick<OfficeAccess, 'accounts' | 'sessions'>,
  token: string,
): Promise<Actor | undefined> {
  const session = await sessions.find(token);
  if (!session) return undefined;
  const account = await accounts.find(session.account);
  if (account && !account.disabled && account.generation === session.generation)
    return toActor(account);
  await sessions.end(token);
  return undefined;
}
