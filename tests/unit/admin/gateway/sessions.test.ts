import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userCommand } from '../../../../admin/gateway/accounts/command.ts';
import { openSessions } from '../../../../admin/gateway/accounts/sessions.ts';
import { openTestOffice, password, rana } from '../../../fixtures/guarded-office.ts';

let office: Awaited<ReturnType<typeof openTestOffice>>;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(async () => {
  vi.useRealTimers();
  await office.close();
});

const info = { action: 'info', params: {} };
const session = '/admin/api/session';

describe('signing in', () => {
  it.each(['rana', 'RANA@Example.sy', '  rana '])(
    'takes the id or the e-mail: %j',
    async (name) => {
      const caller = office.caller();
      expect((await caller.get(session)).json()).toEqual({
        mode: 'office',
        user: null,
        signIn: ['password'],
      });
      const answer = await caller.signIn(name);
      expect(answer.json()).toEqual({
        mode: 'office',
        user: {
          id: 'rana',
          name: 'رنا الخوري',
          email: 'rana@example.sy',
          role: 'publisher',
          organisations: 'all',
          collections: 'all',
        },
        signIn: ['password'],
      });
      expect((await caller.get(session)).json().user).toMatchObject({ id: 'rana' });
      expect((await caller.post('/admin/api/v1', info)).json()).toEqual({ by: 'rana' });
    },
  );

  it('gives a cookie that no script reads and no other site sends', async () => {
    const answer = await office.caller().signIn('rana');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^desk=[\w-]{43}; Path=\/admin; HttpOnly; SameSite=Strict$/),
    ]);
  });

  it('over HTTPS names the cookie so that no other site of the domain can plant it', async () => {
    const https = await openTestOffice({ address: new URL('https://desk.example.sy') });
    const answer = await https.caller().signIn('rana');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ]);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
    await https.close();
  });

  it('keeps only a hash of the token, in a file for its owner alone', async () => {
    const caller = office.caller();
    await caller.signIn('rana');
    const file = join(office.data, 'sessions.json');
    expect(readFileSync(file, 'utf8')).not.toContain(caller.jar.get('desk'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('answers a wrong name, a wrong password and a disabled account alike', async () => {
    await userCommand(['disable', 'omar'], office.data, silent);
    const answers = [
      await office.caller().signIn('nobody'),
      await office.caller().signIn('rana', 'wrong'),
      await office.caller().signIn('omar'),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(401);
      expect(text).toBe(answers[0]?.text);
    }
    expect(answers[0]?.json().error).toContain('الاسم أو كلمة السر غير صحيحة');
  });

  it.each([{}, { name: 'rana' }, { name: ['rana'], password }, 'x', [], null])(
    'refuses what is not a name and a password: %j',
    async (body) => {
      const answer = await office.caller().post(session, body);
      expect(answer.status).toBe(422);
      expect(answer.json().error).toMatch(/[\u0600-\u06ff]/);
    },
  );

  it('gives a new token every time, and ends the one before it', async () => {
    const caller = office.caller();
    await caller.signIn('rana');
    const first = String(caller.jar.get('desk'));
    await caller.signIn('rana');
    expect(caller.jar.get('desk')).not.toBe(first);
    const thief = office.caller();
    thief.jar.set('desk', first);
    expect((await thief.post('/admin/api/v1', info)).status).toBe(401);
  });

  it('does not take up a token that somebody else chose', async () => {
    const caller = office.caller();
    caller.jar.set('desk', 'planted');
    await caller.signIn('rana');
    expect(caller.jar.get('desk')).not.toBe('planted');
  });
});

describe('a session ends', () => {
  it('when its owner signs out, for whoever has a copy of the token', async () => {
    const caller = office.caller();
    await caller.signIn('rana');
    const copy = office.caller();
    copy.jar.set('desk', String(caller.jar.get('desk')));
    expect((await caller.delete(session)).json().user).toBeNull();
    expect(caller.jar.size).toBe(0);
    expect((await copy.post('/admin/api/v1', info)).status).toBe(401);
  });

  it.each([
    ['disable', ['disable', 'rana']],
    ['password', ['password', 'rana']],
  ])('at once when the command line says %s', async (_, args) => {
    const caller = office.caller();
    await caller.signIn('rana');
    expect((await caller.post('/admin/api/v1', info)).status).toBe(200);
    expect(await userCommand(args, office.data, silent)).toBe(0);
    const answer = await caller.post('/admin/api/v1', info);
    expect(answer.status).toBe(401);
    expect(answer.json().error).toContain('انتهت جلستك');
    await userCommand(['enable', 'rana'], office.data, silent);
    expect((await caller.post('/admin/api/v1', info)).status).toBe(401);
  });

  it('of nobody else when one person is disabled', async () => {
    const caller = office.caller();
    await caller.signIn('rana');
    await userCommand(['disable', 'omar'], office.data, silent);
    expect((await caller.post('/admin/api/v1', info)).status).toBe(200);
  });

  it('after an hour without a request, and after twelve hours whatever happens', async () => {
    const caller = office.caller();
    await caller.signIn('rana');
    vi.useFakeTimers({ toFake: ['Date'] });
    for (let hour = 0; hour < 12; hour += 0.9) {
      expect((await caller.post('/admin/api/v1', info)).status).toBe(200);
      vi.setSystemTime(Date.now() + 0.9 * 3_600_000);
    }
    expect((await caller.post('/admin/api/v1', info)).status).toBe(401);
    await caller.signIn('rana');
    vi.setSystemTime(Date.now() + 1.01 * 3_600_000);
    expect((await caller.post('/admin/api/v1', info)).status).toBe(401);
  });
});

describe('a restart of the gateway', () => {
  const reopened = () => openSessions(join(office.data, 'sessions.json'));

  it('ends nobody’s session', async () => {
    const caller = office.caller();
    await caller.signIn('rana');
    const token = String(caller.jar.get('desk'));
    expect(await (await reopened()).find(token)).toMatchObject({ account: 'rana' });
  });

  it('ends them all where the file was spoilt, and goes on', async () => {
    const caller = office.caller();
    await caller.signIn('rana');
    writeFileSync(join(office.data, 'sessions.json'), '{"x":');
    const sessions = await reopened();
    expect(await sessions.find(String(caller.jar.get('desk')))).toBeUndefined();
    expect(await sessions.find(await sessions.begin(rana))).toMatchObject({ account: 'rana' });
  });
});

describe('rights', () => {
  it('are those of the account today, not of the day of signing in', async () => {
    const caller = office.caller();
    await caller.signIn('omar');
    await office.access.accounts.change('omar', (account) => ({ ...account, role: 'publisher' }));
    expect((await caller.get(session)).json().user).toMatchObject({ role: 'publisher' });
  });

  it('are nobody’s while the accounts cannot be read', async () => {
    const caller = office.caller();
    await caller.signIn('omar');
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    writeFileSync(join(office.data, 'accounts.json'), '{"accounts":');
    expect((await caller.post('/admin/api/v1', info)).status).toBe(500);
    expect((await caller.get('/admin/api/health')).status).toBe(503);
    expect(String(log.mock.calls)).toContain('ملف الحسابات');
    log.mockRestore();
  });
});

describe('guessing', () => {
  it('stops at an account after five attempts from an address, even with the right password', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await office.caller().signIn('rana', `guess ${attempt}`)).status).toBe(401);
    const answer = await office.caller().signIn(' RANA');
    expect(answer.status).toBe(429);
    expect(answer.json().error).toBe(
      'محاولات كثيرة. انتظر ثم أعد المحاولة. مدة الانتظار: 15 دقيقة.',
    );
    expect((await office.caller().signIn('omar')).status).toBe(200);
  });

  it('stops when the attempts come all at once', async () => {
    const all = Array.from({ length: 12 }, () => office.caller().signIn('rana', 'guess'));
    const statuses = (await Promise.all(all)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
  });

  it('stops at an address that tries many accounts, but not at its neighbours', async () => {
    const proxied = await openTestOffice({ behindProxy: true });
    const from = (address: string, name: string, word = 'guess') =>
      proxied
        .caller()
        .post(session, { name, password: word }, { 'x-forwarded-for': `6.6.6.6, ${address}` });
    for (let attempt = 0; attempt < 30; attempt += 1)
      expect((await from('192.0.2.1', `name${attempt}`)).status).toBe(401);
    expect((await from('192.0.2.1', 'rana', password)).status).toBe(429);
    expect((await from('192.0.2.2', 'rana', password)).status).toBe(200);
    await proxied.close();
  }, 60_000);

  it('stops at an account that is tried from many addresses', async () => {
    const proxied = await openTestOffice({
      behindProxy: true,
      limits: { pair: 5, account: 8, address: 30 },
    });
    const from = (address: string) =>
      proxied
        .caller()
        .post(session, { name: 'rana', password: 'guess' }, { 'x-forwarded-for': address });
    for (let attempt = 0; attempt < 8; attempt += 1)
      expect((await from(`192.0.2.${attempt}`)).status).toBe(401);
    expect((await from('192.0.2.99')).status).toBe(429);
    await proxied.close();
  });

  it('forgets the slips of one who then signs in', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let slip = 0; slip < 4; slip += 1) await office.caller().signIn('rana', 'slip');
      expect((await office.caller().signIn('rana')).status).toBe(200);
    }
  });

  it('is not fooled by a header that a caller adds where there is no proxy', async () => {
    const statuses = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const answer = await office
        .caller()
        .post(
          session,
          { name: 'rana', password: 'x' },
          { 'x-forwarded-for': `192.0.2.${attempt}` },
        );
      statuses.push(answer.status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

const silent = { readPassword: async () => 'كلمة سر أخرى طويلة', print: () => {} };
