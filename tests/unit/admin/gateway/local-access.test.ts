import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayApp } from '../../../../admin/gateway/http/app.ts';
import { listenGateway } from '../../../../admin/gateway/http/listen.ts';
import { callerOf, obedientRoutes, rana, writeFiles } from '../../../fixtures/guarded-office.ts';

const info = { action: 'info', params: {} };
let root: string;
let server: Server;
let port: number;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'local-'));
  writeFiles(root, { 'desk/index.html': 'desk', 'site/index.html': 'home' });
  const { id, name, email, role, organisations, collections } = rana;
  const app = gatewayApp({
    access: { mode: 'local', actor: { id, name, email, role, organisations, collections } },
    repository: obedientRoutes(),
    desk: join(root, 'desk'),
    site: join(root, 'site'),
  });
  server = await listenGateway(app, { port: 0 });
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(root, { recursive: true });
});

const here = () => callerOf(port, `http://localhost:${port}`);
const host = (name: string) => ({ host: `${name}:${port}`, origin: `http://${name}:${port}` });

describe('on one person’s own machine', () => {
  it('nobody signs in', async () => {
    const answer = await here().get('/admin/api/session', host('localhost'));
    expect(answer.json()).toMatchObject({ mode: 'local', user: { id: 'rana' }, signIn: [] });
    const credentials = { name: 'rana', password: 'x' };
    const tried = await here().post('/admin/api/session', credentials, host('localhost'));
    expect(tried.status).toBe(404);
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])(
    'the desk at %s may change content',
    async (name) => {
      const answer = await here().post('/admin/api/v1', info, host(name));
      expect(answer.json()).toEqual({ by: 'rana' });
    },
  );

  it.each<[string, Record<string, string>]>([
    ['of another origin', { origin: 'https://example.com' }],
    ['of another port', { origin: 'http://localhost:1' }],
    ['without an origin', { origin: '' }],
    ['of a name bound to this machine', { host: 'example.com', origin: 'http://example.com' }],
  ])('a call %s is refused', async (_, headers) => {
    const sent = { ...host('localhost'), ...headers };
    expect((await here().post('/admin/api/v1', info, sent)).status).toBe(403);
  });

  it('there is no log to export', async () => {
    expect((await here().get('/admin/api/audit', host('localhost'))).status).toBe(404);
  });
});

it('a port that is taken is said so', async () => {
  await expect(
    listenGateway(
      gatewayApp({
        access: { mode: 'local', actor: rana },
        repository: obedientRoutes(),
        desk: root,
        site: root,
      }),
      { port },
    ),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
