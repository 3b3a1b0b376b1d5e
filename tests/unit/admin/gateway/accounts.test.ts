import { execFileSync, spawn } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAccounts } from '../../../../admin/gateway/accounts/accounts.ts';
import { userCommand } from '../../../../admin/gateway/accounts/command.ts';
import {
  hashPassword,
  isOutdated,
  passwordCost,
  verifyPassword,
} from '../../../../admin/gateway/accounts/password.ts';
import { passwordSignIn } from '../../../../admin/gateway/accounts/sign-in.ts';
import { cheap, omar, password, rana } from '../../../fixtures/guarded-office.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'accounts-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const file = () => join(directory, 'accounts.json');
const read = () => JSON.parse(readFileSync(file(), 'utf8')).accounts as Record<string, unknown>[];

/** Runs the command; the password is what its second argument types. */
async function run(line: string[], typed = password) {
  const printed: string[] = [];
  const code = await userCommand(line, directory, {
    readPassword: async () => typed,
    print: (text) => printed.push(text),
  });
  return { code, text: printed.join('\n') };
}
const adding = (id: string, fields: Record<string, string> = {}) => [
  'add',
  id,
  ...Object.entries({
    name: 'رنا الخوري',
    email: `${id}@example.sy`,
    role: 'author',
    organisations: 'org-health,org-aids',
    collections: 'services,places',
    ...fields,
  }).flatMap(([name, value]) => [`--${name}`, value]),
];

describe('a password', () => {
  it('is kept as argon2id at the cost of RFC 9106, with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).toMatch(
      /^\$argon2id\$v=19\$m=65536,t=3,p=4\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    );
    expect(two).not.toBe(one);
    expect(await verifyPassword(password, one)).toBe(true);
    expect(await verifyPassword(`${password} `, one)).toBe(false);
  });

  it('of another program is taken: the vector of argon2’s own command line', async () => {
    // `printf password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32` in the reference implementation's test.c.
    const vector =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', vector)).toBe(true);
    expect(await verifyPassword('Password', vector)).toBe(false);
  });

  it('is the same typed in composed or decomposed letters', async () => {
    const hash = await hashPassword('مكتبة\u0622ب', cheap);
    expect(await verifyPassword('مكتبة\u0627\u0653ب', hash)).toBe(true);
  });

  it('that nobody has takes as long to refuse as one that is wrong', async () => {
    const hash = await hashPassword(password);
    const time = async (known: string | undefined) => {
      const began = performance.now();
      expect(await verifyPassword('wrong', known)).toBe(false);
      return performance.now() - began;
    };
    await time(hash);
    expect(await time(undefined)).toBeGreaterThan((await time(hash)) / 5);
  });

  it('is hashed anew at sign-in when the cost has grown, and only then', async () => {
    const accounts = openAccounts(directory);
    await accounts.add({ ...rana, passwordHash: await hashPassword(password, cheap) });
    const dearer = { ...cheap, passes: 2 };
    const signIn = passwordSignIn(accounts, undefined, dearer);
    await expect(signIn('rana', 'wrong', '::1')).rejects.toThrow();
    expect(isOutdated(String(read()[0]?.['passwordHash']), dearer)).toBe(true);
    await signIn('rana', password, '::1');
    const after = read()[0];
    expect(after?.['passwordHash']).toContain('m=64,t=2,p=1');
    expect(after?.['generation']).toBe(0);
    await signIn('rana', password, '::1');
    expect(read()[0]).toEqual(after);
    expect(isOutdated(await hashPassword('x', passwordCost))).toBe(false);
  });
});

describe('the command line', () => {
  it('adds an account with a password that it never shows, in a file for its owner alone', async () => {
    expect(await run(adding('rana'))).toEqual({ code: 0, text: 'أُضيف «rana»: رنا الخوري، محرر.' });
    expect(read()).toMatchObject([
      {
        id: 'rana',
        organisations: ['org-health', 'org-aids'],
        collections: ['services', 'places'],
        disabled: false,
      },
    ]);
    expect(readFileSync(file(), 'utf8')).not.toContain(password);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['accounts.json']);
  });

  it('lists everybody', async () => {
    await run(adding('rana'));
    await run(adding('omar', { role: 'publisher', organisations: 'all', collections: 'all' }));
    await run(['disable', 'omar']);
    expect((await run(['list'])).text).toMatchInlineSnapshot(`
      "rana	رنا الخوري	rana@example.sy	محرر	org-health,org-aids	services,places
      omar	رنا الخوري	omar@example.sy	ناشر	الكل	الكل	معطَّل"
    `);
  });

  it.each([
    ['a role of another name', adding('rana', { role: 'admin' }), 'الدور'],
    ['an address that is none', adding('rana', { email: 'rana' }), 'البريد الإلكتروني'],
    ['a collection that is not there', adding('rana', { collections: 'laws' }), 'الأقسام'],
    ['an id in Arabic', adding('رنا'), 'المعرّف'],
    ['an id that is taken', adding('omar', { email: 'x@example.sy' }), 'لحساب آخر'],
    ['an address that is taken', adding('o', { email: 'OMAR@example.sy' }), 'لحساب آخر'],
    ['no id', ['add'], 'اكتب أحد هذه الأوامر'],
    ['another verb', ['toString', 'rana'], 'اكتب أحد هذه الأوامر'],
    ['a password as an argument', [...adding('rana'), '--password', 'x'], 'ولا تُكتب في الأمر نفسه'],
    ['an account that is not there', ['disable', 'nobody'], 'لا حساب بالمعرّف «nobody»'],
  ])('refuses %s, and changes nothing', async (_, args, text) => {
    await openAccounts(directory).add(omar);
    const before = readFileSync(file(), 'utf8');
    const answer = await run(args);
    expect(answer).toMatchObject({ code: 1, text: expect.stringContaining(text) });
    expect(readFileSync(file(), 'utf8')).toBe(before);
  });

  it.each([
    '',
    'short',
    'ابتثجحخدذرز',
    'rana',
    'aaaaaaaaaaaaaaaa',
    'rana12345678',
    'x'.repeat(257),
  ])('refuses the password %j', async (typed) => {
    expect(await run(adding('rana'), typed)).toMatchObject({ code: 1 });
    expect(readdirSync(directory)).toEqual([]);
  });

  it('reads the password from standard input when there is no terminal', async () => {
    const script = `import { readPassword } from '${join(process.cwd(), 'admin/gateway/accounts/read-password.ts')}';
      console.log(JSON.stringify(await readPassword()))`;
    const read = execFileSync('node', ['--input-type=module', '-e', script], {
      input: `${password}\nsecond line\n`,
      encoding: 'utf8',
    });
    expect(JSON.parse(read)).toBe(password);
  });
});

describe('accounts.json', () => {
  it.each<[string, string, string[]]>([
    ['broken JSON', '{"accounts": [', ['غير صالح']],
    ['an unknown key', '{"accounts": [], "x": 1}', ['«x» غير معروف']],
    [
      'several faults at once',
      JSON.stringify({ accounts: [{ ...rana, role: 'boss', passwordHash: 'plain', name: '' }] }),
      ['الحسابات ← 1 ← الدور', 'بصمة غير صالحة', 'الحسابات ← 1 ← الاسم'],
    ],
    [
      'two people of one id',
      JSON.stringify({ accounts: [rana, { ...omar, id: 'rana' }] }),
      ['الحسابات ← 2 ← المعرّف: «rana» لحساب آخر أيضاً'],
    ],
  ])('with %s is refused in Arabic', async (_, text, messages) => {
    writeFileSync(file(), text);
    for (const message of messages)
      await expect(openAccounts(directory).list()).rejects.toThrow(message);
  });

  it('loses no change of two processes at once', async () => {
    await openAccounts(directory).add(rana);
    const script = `import { openAccounts } from '${join(process.cwd(), 'admin/gateway/accounts/accounts.ts')}';
      const accounts = openAccounts(process.argv[1]);
      for (let i = 0; i < 20; i += 1)
        await accounts.change('rana', (account) => ({ ...account, generation: account.generation + 1 }));`;
    const exits = [1, 2].map(
      () =>
        new Promise((resolve) =>
          spawn('node', ['--input-type=module', '-e', script, directory], {
            stdio: 'inherit',
          }).once('exit', resolve),
        ),
    );
    expect(await Promise.all(exits)).toEqual([0, 0]);
    expect(read()[0]).toMatchObject({ generation: 40 });
  });

  it('is not locked for ever by a process that died', async () => {
    writeFileSync(`${file()}.lock`, '');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(`${file()}.lock`, longAgo, longAgo);
    await openAccounts(directory).add(rana);
    expect(read()).toHaveLength(1);
  });
});
