import { execFileSync } from 'node:child_process';
import type { Account } from '../admin/gateway/accounts/account.ts';
import { userCommand } from '../admin/gateway/accounts/command.ts';

/** Someone of an office, as the command line is told of them. */
export type Member = Pick<Account, 'id' | 'name' | 'email' | 'role' | 'organisations'>;

interface Founding {
  /** The project whose content the office begins with. */
  from: string;
  people: readonly Member[];
  /** Of all of them. */
  password: string;
}

/** Makes an office in a data folder as its administrator does: a repository of a project's content, then accounts. */
export async function foundOffice(
  data: string,
  { from, people, password }: Founding,
): Promise<void> {
  const init = ['admin/gateway/main.ts', 'init', '--data', data, '--from', from];
  execFileSync(process.execPath, init);
  const said: string[] = [];
  const terminal = { readPassword: async () => password, print: (line: string) => said.push(line) };
  for (const { id, name, email, role, organisations } of people) {
    const rights = { name, email, role, organisations: String(organisations), collections: 'all' };
    const options = Object.entries(rights).flatMap(([key, value]) => [`--${key}`, value]);
    if ((await userCommand(['add', id, ...options], data, terminal)) !== 0)
      throw new Error(said.at(-1));
  }
}
