import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, siteHandler } from '../../tools/serve.ts';

const site = mkdtempSync(join(tmpdir(), 'bawaba-site-'));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(site, 'services'));
  writeFileSync(join(site, 'index.html'), 'home');
  writeFileSync(join(site, '404.html'), 'not here');
  writeFileSync(join(site, 'services', 'index.html'), 'services');
  server = await listen(siteHandler(site), 0, '127.0.0.1');
});

afterAll(() => {
  server.close();
  rmSync(site, { recursive: true });
});

const port = () => (server.address() as AddressInfo).port;
const get = (path: string) =>
  fetch(`http://127.0.0.1:${port()}${path}`, {
    redirect: 'manual',
    headers: { connection: 'close' },
  });

describe('the local server', () => {
  it.each([
    ['/', 'home'],
    ['/services/', 'services'],
    ['/services/index.html', 'services'],
  ])('serves %s', async (path, text) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['/services', '/services/'],
    ['/services?q=1&r=2', '/services/?q=1&r=2'],
    ['//services', '/services/'],
  ])('sends %s to %s', async (path, location) => {
    const response = await get(path);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(location);
  });

  it.each(['/nothing/', '/nothing', '/..%2fpackage.json', '/%zz'])(
    'answers %s with the not-found page and its status',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('not here');
    },
  );

  it('says in one sentence that the port is taken', async () => {
    await expect(listen(siteHandler(site), port(), '127.0.0.1')).rejects.toThrow(
      `Port ${port()} is in use`,
    );
  });
});
