import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { quote } from '#arabic/join.ts';
import { fold, readAccounts, type Account } from './account.ts';
import { withLock, writeJson } from './json-file.ts';

export interface Accounts {
  list(): Promise<readonly Account[]>;
  find(id: string): Promise<Account | undefined>;
  /** @throws Error in Arabic when there is none. */
  get(id: string): Promise<Account>;
  /** By id or e-mail, as a person types either. */
  findByName(name: string): Promise<Account | undefined>;
  /** @throws Error in Arabic, with all that keeps the account from being added. */
  check(account: Account): Promise<void>;
  add(account: Account): Promise<void>;
  /** Writes what `change` returns. */
  change(id: string, change: (account: Account) => Account): Promise<void>;
}

/**
 * The accounts of a data folder. The file is looked at on every call and read when it is another one: what the command line
 * revokes is revoked in the running gateway with its next request.
 */
export function openAccounts(directory: string): Accounts {
  const file = join(directory, 'accounts.json');
  let known: { stamp: string; accounts: readonly Account[] } | undefined;

  async function list(): Promise<readonly Account[]> {
    const stamp = await stampOf(file);
    if (stamp === undefined) return [];
    if (known?.stamp !== stamp)
      known = { stamp, accounts: readAccounts(await readFile(file, 'utf8'), file) };
    return known.accounts;
  }

  const find = async (id: string) => (await list()).find((account) => account.id === id);
  async function get(id: string): Promise<Account> {
    const account = await find(id);
    if (account) return account;
    throw new Error(`لا حساب بالمعرّف ${quote(id)}. اعرض الحسابات بالأمر: user list`);
  }

  const update = (next: (accounts: readonly Account[]) => Account[]) =>
    withLock(file, async () => {
      const accounts = next(await list());
      assertGood(accounts);
      await writeJson(file, { accounts });
    });

  const assertGood = (accounts: Account[]) => readAccounts(JSON.stringify({ accounts }), file);

  return {
    list,
    find,
    get,
    check: async (account) => void assertGood([...(await list()), account]),
    findByName: async (name) =>
      (await list()).find(({ id, email }) => [id, fold(email)].includes(fold(name))),
    add: (account) => update((accounts) => [...accounts, account]),
    async change(id, change) {
      await get(id);
      await update((accounts) =>
        accounts.map((account) => (account.id === id ? change(account) : account)),
      );
    },
  };
}

async function stampOf(file: string): Promise<string | undefined> {
  const found = await stat(file, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return found && `${found.ino} ${found.mtimeNs} ${found.size}`;
}
