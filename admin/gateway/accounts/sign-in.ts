import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { Refusal } from '../refusal.ts';
import { fold, type Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import {
  hashPassword,
  isOutdated,
  passwordCost,
  verifyPassword,
  type PasswordCost,
} from './password.ts';

/** Attempts that fail before a quarter of an hour's wait. */
export interface SignInLimits {
  /** At one account from one address. */
  pair: number;
  /** At one account from anywhere: above `pair`, so that no stranger locks an editor out by hand. */
  account: number;
  /** From one address, at any account. */
  address: number;
}

export const signInLimits: SignInLimits = { pair: 5, account: 30, address: 30 };

export type PasswordSignIn = (name: string, password: string, address: string) => Promise<Account>;

/**
 * Finds the account of a name (id or e-mail) and a password. A wrong name, a wrong password and a disabled account are
 * refused in the same words after the same time, and each attempt counts before it is looked at.
 * @throws Refusal 401 or 429
 */
export function passwordSignIn(
  accounts: Accounts,
  limits = signInLimits,
  cost = passwordCost,
): PasswordSignIn {
  const [byPair, byAccount, byAddress] = [limits.pair, limits.account, limits.address].map(
    (points) => new RateLimiterMemory({ points, duration: wait, blockDuration: wait }),
  ) as [RateLimiterMemory, RateLimiterMemory, RateLimiterMemory];

  return async (name, password, address) => {
    const key = fold(name).slice(0, 200);
    const pair = JSON.stringify([key, address]);
    await consume(byAddress, address);
    await consume(byPair, pair);
    await consume(byAccount, key);
    const account = await accounts.findByName(name);
    const isRight = await verifyPassword(password, account?.passwordHash, cost);
    if (!account || !isRight || account.disabled) throw new Refusal(401, messages.wrong);
    await Promise.all([byPair.delete(pair), byAccount.delete(key), byAddress.reward(address)]);
    await strengthen(accounts, account, password, cost);
    return account;
  };
}

/** Seconds. */
const wait = 15 * 60;

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new Refusal(429, messages.tooMany(Math.max(1, Math.ceil(reason.msBeforeNext / 60_000))));
  }
}

/** A hash of an earlier, lower cost is made anew while the password is at hand. */
async function strengthen(
  accounts: Accounts,
  { id, passwordHash }: Account,
  password: string,
  cost: PasswordCost,
): Promise<void> {
  if (passwordHash === undefined || !isOutdated(passwordHash, cost)) return;
  const stronger = await hashPassword(password, cost);
  await accounts.change(id, (current) =>
    current.passwordHash === passwordHash ? { ...current, passwordHash: stronger } : current,
  );
}

const messages = {
  wrong: 'الاسم أو كلمة السر غير صحيحة. تحقق منهما وأعد المحاولة، أو راجع مدير المكتب.',
  tooMany: (minutes: number) =>
    `محاولات كثيرة. انتظر ثم أعد المحاولة. مدة الانتظار: ${countNoun(minutes, nouns.minute)}.`,
} as const;
