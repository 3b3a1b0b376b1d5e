import { symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GatewayEnv } from '../../../../admin/gateway/http/services.ts';
import { openTestOffice, type Caller } from '../../../fixtures/guarded-office.ts';

let office: Awaited<ReturnType<typeof openTestOffice>>;
let caller: Caller;
const preview = new Hono<GatewayEnv>().get('/admin/preview/x/', (c) => {
  c.header('Content-Security-Policy', "default-src 'self'");
  return c.html('preview');
});
beforeAll(async () => {
  office = await openTestOffice({ preview });
  caller = office.caller();
  await caller.signIn('rana');
});
afterAll(() => office.close());

const info = { action: 'info', params: {} };
const write = {
  action: 'persistEntry',
  params: { collection: 'services', slug: 'a', raw: 'secret text' },
};

describe('a call from another site', () => {
  it.each<[string, Record<string, string>]>([
    ['says its origin', { origin: 'https://example.com' }],
    ['says the origin of a neighbour', { origin: 'http://www.desk.test' }],
    ['comes from a sandbox', { origin: 'null' }],
    ['hides its origin', { origin: '' }],
    ['comes across sites', { 'sec-fetch-site': 'cross-site' }],
    ['comes from another host of the domain', { 'sec-fetch-site': 'same-site' }],
    ['is typed in the address bar', { 'sec-fetch-site': 'none' }],
  ])('is refused and logged when it %s', async (_, headers) => {
    const answer = await caller.post('/admin/api/v1', write, headers);
    expect(answer.status).toBe(403);
    expect(answer.json().error).toContain('موقع آخر');
    expect(office.records().at(-1)).toMatchObject({
      action: 'POST /admin/api/v1',
      outcome: 'refused',
    });
  });

  it('cannot sign anybody in, or out', async () => {
    const credentials = { name: 'rana', password: 'x' };
    const away = { origin: 'https://example.com' };
    expect((await caller.post('/admin/api/session', credentials, away)).status).toBe(403);
    expect((await caller.post('/admin/api/session', credentials)).status).toBe(401);
  });

  it('reads nothing either, where the browser says whence it comes', async () => {
    const answer = await caller.get('/admin/api/audit', { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
    expect((await caller.get('/admin/preview/x/', { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
  });

  it('finds no header that would let its page read the answer', async () => {
    const answer = await caller.get('/admin/api/session', { origin: 'https://example.com' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a body', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'of type %j is refused, for a form of any page can send it',
    async (type) => {
      const answer = await caller.post('/admin/api/v1', write, { 'content-type': type });
      expect(answer.status).toBe(422);
    },
  );

  it('that is not JSON is refused', async () => {
    const answer = await caller.post('/admin/api/v1', '{"action": ');
    expect(answer.status).toBe(422);
    expect(answer.json().error).toContain('JSON');
  });

  it.each([
    ['a large one', '/admin/api/v1', 32],
    ['a large one to the sign-in', '/admin/api/session', 1],
  ])('%s is refused in Arabic before it is read', async (_, path, megabytes) => {
    const answer = await caller.post(path, `"${'x'.repeat(megabytes * 2 ** 20)}"`);
    expect(answer.status).toBe(413);
    expect(answer.json().error).toContain('أكبر من المسموح');
    expect(office.records().at(-1)).toMatchObject({ outcome: 'refused', detail: /^413 / });
  });

  it('that lies about its length, in pieces, is refused as well', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(office.port, '127.0.0.1');
      let text = '';
      socket.setEncoding('utf8').on('data', (part) => (text += part));
      socket.on('close', () => resolve(text)).on('error', reject);
      socket.write(
        `POST /admin/api/session HTTP/1.1\r\nHost: x\r\nOrigin: http://desk.test\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`,
      );
      for (let piece = 0; piece < 20; piece += 1) socket.write(`400\r\n${'x'.repeat(1024)}\r\n`);
      socket.write('0\r\n\r\n');
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });
});

describe('without a session', () => {
  it.each(['/admin/api/v1', '/admin/api/restore', '/admin/api/nothing'])(
    '%s is refused before its body is read',
    async (path) => {
      const answer = await office.caller().post(path, write);
      expect(answer.status).toBe(401);
    },
  );
  it.each(['/admin/api/audit', '/admin/api/entries/services', '/admin/preview/x/'])(
    '%s shows nothing',
    async (path) => {
      expect((await office.caller().get(path)).status).toBe(401);
    },
  );
  it('a token of anybody’s making is refused', async () => {
    const stranger = office.caller();
    for (const token of ['', 'x', '../../accounts', '__proto__', 'a'.repeat(43)]) {
      stranger.jar.set('desk', token);
      expect((await stranger.post('/admin/api/v1', info)).status).toBe(401);
    }
  });
  it('the gateway still says that it is well', async () => {
    const answer = await office.caller().get('/admin/api/health');
    expect(answer.json()).toEqual({ state: 'up' });
  });
});

describe('an error', () => {
  it('of the repository reaches the editor in its own words', async () => {
    const answer = await caller.post('/admin/api/v1', { action: 'refuse', params: {} });
    expect(answer.status).toBe(403);
    expect(answer.json()).toEqual({ error: 'خارج صلاحيتك.' });
  });

  it('of the program tells the caller nothing but a number to report', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = await caller.post('/admin/api/v1', { action: 'fail', params: {} });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/passwd|at .*\.ts/);
    const [, number = ''] = /([0-9a-f]{8})/.exec(answer.text) ?? [];
    expect(String(log.mock.calls[0])).toContain(number);
    expect(String(log.mock.calls[0])).toContain('/etc/passwd');
    log.mockRestore();
  });

  it('at an address that is not there is JSON in Arabic', async () => {
    const answer = await caller.get('/admin/api/nothing');
    expect(answer.status).toBe(404);
    expect(answer.json().error).toMatch(/[\u0600-\u06ff]/);
  });
});

describe('the audit log', () => {
  it('has every change and every refusal, and no reading, no text and no token', async () => {
    const before = office.records().length;
    await caller.post('/admin/api/v1', info);
    await caller.post('/admin/api/v1', write);
    await caller.post('/admin/api/v1', { action: 'refuse', params: { paths: ['content/a.md'] } });
    const fresh = office.caller();
    await fresh.signIn('omar', 'my wrong password');
    await fresh.signIn('my password in the wrong box');
    await fresh.signIn('omar');
    await fresh.delete('/admin/api/session');
    expect(office.records().slice(before)).toMatchObject([
      { actor: 'rana', action: 'persistEntry', target: 'services/a', outcome: 'done' },
      { actor: 'rana', action: 'refuse', target: 'content/a.md', outcome: 'refused' },
      { actor: null, action: 'sign-in', target: 'omar', outcome: 'refused' },
      { actor: null, action: 'sign-in', outcome: 'refused' },
      { actor: 'omar', action: 'sign-in', target: 'omar', outcome: 'done' },
      { actor: 'omar', action: 'sign-out', outcome: 'done' },
    ]);
    const text = JSON.stringify(office.records());
    expect(text).not.toMatch(/secret text|my wrong password|my password in/);
    expect(text).not.toContain(caller.jar.get('desk'));
    expect(office.records().at(-1)?.address).toBe('127.0.0.1');
  });

  it('is given to publishers of the whole office alone, and says so itself', async () => {
    const answer = await caller.get('/admin/api/audit?format=csv&from=2020-01-01');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
    expect(answer.text).toContain('persistEntry');
    expect(office.records().at(-1)).toMatchObject({ action: 'audit', outcome: 'done' });
    const before = office.records();
    const json: unknown = (await caller.get('/admin/api/audit')).json();
    expect(json).toMatchObject([...before, { action: 'audit', actor: 'rana' }]);

    const author = office.caller();
    await author.signIn('omar');
    expect((await author.get('/admin/api/audit')).status).toBe(403);
    expect(office.records().at(-1)).toMatchObject({ actor: 'omar', outcome: 'refused' });
    expect((await caller.get('/admin/api/audit?format=xml')).status).toBe(422);
    expect((await caller.get('/admin/api/audit?from=yesterday')).status).toBe(422);
  });

  it('is not filled from outside', async () => {
    const flooded = await openTestOffice();
    await Promise.all(
      Array.from({ length: 100 }, () => flooded.caller().post('/admin/api/v1', write)),
    );
    expect(flooded.records()).toHaveLength(30);
    expect(flooded.records().at(-1)?.detail).toContain('لا يُدوَّن ما يليه');
    await flooded.close();
  });

  it('that can no longer be written lets nothing more be changed', async () => {
    const full = await openTestOffice();
    const author = full.caller();
    await author.signIn('rana');
    vi.spyOn(full.audit, 'assertOpen').mockImplementation(() => {
      throw new Error('no space');
    });
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect((await author.post('/admin/api/v1', write)).status).toBe(500);
    expect((await author.get('/admin/api/health')).status).toBe(503);
    expect((await author.get('/admin/api/session')).status).toBe(200);
    log.mockRestore();
    await full.close();
  });
});

describe('files', () => {
  it.each([
    ['/', 'home'],
    ['/services/', 'services'],
    [`/services/${encodeURIComponent('خدمة')}.txt`, 'arabic'],
    ['/admin/', 'desk'],
    ['/admin/index.html', 'desk'],
    ['/admin/preview/x/', 'preview'],
  ])('%s', async (path, text) => {
    const answer = await caller.get(path);
    expect(answer).toMatchObject({ status: 200, text });
  });

  it('the desk has its picture before anything was published', async () => {
    const { status, headers } = await caller.get('/favicon.svg');
    expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  });

  it.each([
    ['/services', '/services/'],
    ['/admin', '/admin/'],
    // Were it `//services/`, the browser would look for a host of that name.
    ['//services', '/services/'],
  ])('%s leads to %s', async (path, location) => {
    const { status, headers } = await caller.get(path);
    expect({ status, location: headers.get('location') }).toEqual({ status: 301, location });
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/services/../../secret.txt',
    '/uploads/../../secret.txt',
    '/admin/../../secret.txt',
    '/admin/..%2f..%2fsecret.txt',
    '/admin/%2e%2e/%2e%2e/data/accounts.json',
    '/admin/../data/accounts.json',
    '/%00',
    '/%c0%ae%c0%ae/secret.txt',
    '/linked.txt',
    '/linked/accounts.json',
    '/nothing',
  ])('%s is not there', async (path) => {
    for (const [name, to] of Object.entries({ 'linked.txt': 'secret.txt', linked: 'data' }))
      try {
        symlinkSync(join(office.root, to), join(office.root, 'site', name));
      } catch {
        // Made by an earlier case.
      }
    const answer = await caller.get(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toMatch(/outside|accounts/);
  });

  it('of an upload are never a page of the portal', async () => {
    const svg = await caller.get('/uploads/a.svg');
    expect(svg.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(svg.headers.get('x-content-type-options')).toBe('nosniff');
    expect(svg.headers.get('content-disposition')).toBeNull();
    expect((await caller.get('/uploads/a.pdf')).headers.get('content-disposition')).toBeNull();
    const page = await caller.get('/uploads/a.html');
    expect(page.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(page.headers.get('content-disposition')).toBe('attachment');
  });

  it('whose name tells their content are kept, all others asked for again', async () => {
    const kept = await caller.get('/_astro/a.123.js');
    expect(kept.headers.get('cache-control')).toContain('immutable');
    expect((await caller.get('/')).headers.get('cache-control')).toBe('no-cache');
    expect((await caller.get('/admin/api/session')).headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/', '/services/', '/admin/', '/uploads/a.svg', '/uploads/a.html'])(
    '%s is sent again only when it has changed, and always with its policy',
    async (path) => {
      const first = await caller.get(path, { 'accept-encoding': 'gzip' });
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\/"/);
      const again = await caller.get(path, { 'if-none-match': `"x", ${tag}` });
      expect(again).toMatchObject({ status: 304, text: '' });
      for (const name of ['etag', 'cache-control', 'content-security-policy'])
        expect(again.headers.get(name)).toBe(first.headers.get(name));
      expect(again.headers.get('content-disposition')).toBeNull();
      const other = { 'if-none-match': 'W/"x"' };
      expect((await caller.get(path, other)).status).toBe(200);
    },
  );

  it('that are not there have no tag', async () => {
    expect((await caller.get('/nothing')).headers.get('etag')).toBeNull();
  });
});

describe('the policy of a page', () => {
  const policyOf = async (path: string) =>
    (await caller.get(path)).headers.get('content-security-policy');

  it('is the strictest until the build writes the desk’s own', async () => {
    expect(await policyOf('/admin/')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    const written = "default-src 'none'; script-src 'self' 'sha256-x'";
    writeFileSync(join(office.root, 'desk/csp.txt'), `${written}\n`);
    expect(await policyOf('/admin/')).toBe(written);
  });

  it('keeps smuggled scripts off the public pages, and answers for programs from being pages', async () => {
    expect(await policyOf('/')).toContain("default-src 'self'");
    expect(await policyOf('/')).not.toContain('unsafe-inline');
    expect(await policyOf('/admin/api/session')).toContain("default-src 'none'");
    expect(await policyOf('/admin/preview/x/')).toBe("default-src 'self'");
  });

  it('comes with the other headers', async () => {
    const { headers } = await caller.get('/admin/');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});
