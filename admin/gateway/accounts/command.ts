import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { quote } from '#arabic/join.ts';
import { fold, type Account } from './account.ts';
import { openAccounts, type Accounts } from './accounts.ts';
import { roles, type Role } from './actor.ts';
import { hashPassword, passwordLength } from './password.ts';
import { readPassword } from './read-password.ts';

export interface Terminal {
  readPassword(): Promise<string>;
  print(line: string): void;
}

/**
 * `user add|password|disable|enable|list` on the accounts of a data folder, while the gateway runs or not. Resolves to the
 * exit code.
 */
export async function userCommand(
  args: readonly string[],
  directory: string,
  terminal: Terminal = { readPassword, print: console.log },
): Promise<number> {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = '', id = ''] = positionals;
    const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!run || (verb !== 'list' && !id)) throw new Error(usage);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await run({ id, values, accounts: openAccounts(directory), ...terminal });
    return 0;
  } catch (error) {
    terminal.print(error instanceof TypeError ? usage : (error as Error).message);
    return 1;
  }
}

const options = {
  name: { type: 'string' },
  email: { type: 'string' },
  role: { type: 'string' },
  organisations: { type: 'string' },
  collections: { type: 'string' },
  subject: { type: 'string' },
  'no-password': { type: 'boolean' },
  data: { type: 'string' },
} as const;

const verbs: Record<string, (call: Call) => Promise<void>> = {
  async add({ id, values, accounts, print, ...terminal }) {
    const { name = '', email = '', role = '', organisations, collections, subject } = values;
    // The schema, asked before the password is, words whatever is wrong with the values.
    const account: Account = {
      id,
      name,
      email,
      role: role as Role,
      organisations: readList(organisations),
      collections: readList(collections) as Account['collections'],
      disabled: false,
      generation: 0,
      ...(subject !== undefined && { subject }),
    };
    await accounts.check(account);
    const passwordHash = values['no-password']
      ? undefined
      : await hashPassword(await readGoodPassword(account, terminal));
    await accounts.add({ ...account, ...(passwordHash && { passwordHash }) });
    print(`أُضيف ${quote(id)}: ${name}، ${roles[account.role]}.`);
  },
  async password({ id, accounts, print, ...terminal }) {
    const account = await accounts.get(id);
    const passwordHash = await hashPassword(await readGoodPassword(account, terminal));
    await accounts.change(id, (current) => ({ ...current, passwordHash, ...endSessions(current) }));
    print(`تغيّرت كلمة سر ${quote(id)} وانتهت جلساته.`);
  },
  async disable({ id, accounts, print }) {
    await accounts.change(id, (current) => ({
      ...current,
      disabled: true,
      ...endSessions(current),
    }));
    print(`عُطّل ${quote(id)} وانتهت جلساته.`);
  },
  async enable({ id, accounts, print }) {
    await accounts.change(id, (current) => ({ ...current, disabled: false }));
    print(`فُعّل ${quote(id)}.`);
  },
  async list({ accounts, print }) {
    for (const {
      id,
      name,
      email,
      role,
      organisations,
      collections,
      disabled,
    } of await accounts.list())
      print(
        [id, name, email, roles[role], say(organisations), say(collections), disabled ? 'معطَّل' : '']
          .join('\t')
          .trimEnd(),
      );
  },
};

async function readGoodPassword(
  { id, name, email }: Account,
  terminal: Pick<Terminal, 'readPassword'>,
): Promise<string> {
  const password = await terminal.readPassword();
  const { length } = [...password];
  if (length < passwordLength.min || length > passwordLength.max)
    throw new Error(
      `كلمة السر من ${passwordLength.min} حرفاً على الأقل و${passwordLength.max} على الأكثر. اجعلها مثلاً بضع كلمات لا صلة بينها.`,
    );
  const known = [id, email.split('@')[0], ...name.split(' ')].map(fold);
  const holdsName = known.some((word) => word.length > 3 && fold(password).includes(word));
  if (holdsName || new Set(password).size < 5)
    throw new Error('كلمة السر سهلة التخمين. اختر غيرها.');
  return password;
}

function endSessions({ generation }: Account): Pick<Account, 'generation'> {
  return { generation: generation + 1 };
}

/** `'a,b' // => ['a', 'b']`, `'all' // => 'all'`; left out, nothing. */
function readList(value = ''): string[] | 'all' {
  return value === 'all'
    ? 'all'
    : value
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean);
}

function say(list: readonly string[] | 'all'): string {
  return list === 'all' ? 'الكل' : list.join(',');
}

const usage = `اكتب أحد هذه الأوامر، وكلها مع ‎--data <مجلد>:
  user add <معرّف> --name <اسم> --email <بريد> --role author|reviewer|publisher --organisations all|<جهة,جهة> --collections all|<قسم,قسم> [--subject <sub>] [--no-password]
  user password <معرّف>
  user disable <معرّف>
  user enable <معرّف>
  user list
كلمة السر تُكتب بعد الأمر أو تُقرأ من الدخل القياسي، ولا تُكتب في الأمر نفسه.`;

interface Call extends Terminal {
  id: string;
  values: {
    [K in keyof typeof options]?: (typeof options)[K]['type'] extends 'boolean' ? boolean : string;
  };
  accounts: Accounts;
}
