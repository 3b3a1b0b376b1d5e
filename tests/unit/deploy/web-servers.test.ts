import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersUnder, headersOf } from '#domain/serving/headers.ts';
import { backendSettings } from '../../../admin/config/backends.ts';
import { deskPolicy } from '../../../admin/policy.ts';
import {
  hasBrotli,
  isInstalled,
  startCaddy,
  startNginx,
  testCaddyfile,
  testNginxExample,
  type WebServer,
} from '../../../tools/web-servers.ts';
import { longText, servedSite } from '../../fixtures/served-site.ts';

const site = await servedSite();
afterAll(() => site.remove());

const answers = answersUnder(deskPolicy(backendSettings('proxy')));

/** Address, status, media type, and what the headers are those of, where that is another address. */
const table: [path: string, status: number, type: string, like?: string][] = [
  ['/', 200, 'text/html; charset=utf-8'],
  ['/services/', 200, 'text/html; charset=utf-8'],
  ['/services/?q=1', 200, 'text/html; charset=utf-8', '/services/'],
  ['/services/x/embed/', 200, 'text/html; charset=utf-8'],
  ['/services/x/fragment.html', 200, 'text/html; charset=utf-8'],
  ['/decrees/law/2003/24/index.akn.xml', 200, 'application/akn+xml; charset=utf-8'],
  ['/decrees/law/2003/24/index.jsonld', 200, 'application/ld+json; charset=utf-8'],
  ['/decrees/law/2003/24/index.md', 200, 'text/markdown; charset=utf-8'],
  ['/decrees/law/2003/24/cite.bib', 200, 'application/x-bibtex; charset=utf-8'],
  ['/decrees/law/2003/24/cite.ris', 200, 'application/x-research-info-systems; charset=utf-8'],
  ['/decrees/feed.xml', 200, 'application/atom+xml; charset=utf-8'],
  ['/sitemap-0.xml', 200, 'application/xml; charset=utf-8'],
  ['/places/on-duty/homs/rota.ics', 200, 'text/calendar; charset=utf-8'],
  ['/data/services.csv', 200, 'text/csv; charset=utf-8'],
  ['/data/services.schema.json', 200, 'application/schema+json; charset=utf-8'],
  ['/data/index.json', 200, 'application/json; charset=utf-8'],
  ['/data/bawaba.sqlite', 200, 'application/vnd.sqlite3'],
  ['/_astro/a.1234.js', 200, 'text/javascript; charset=utf-8'],
  ['/_astro/a.1234.css', 200, 'text/css; charset=utf-8'],
  ['/_astro/a.1234.woff2', 200, 'font/woff2'],
  ['/pagefind/pagefind-entry.json', 200, 'application/json; charset=utf-8'],
  ['/pagefind/index/1a2b.pf_index', 200, 'application/octet-stream'],
  ['/uploads/plan.pdf', 200, 'application/pdf'],
  ['/uploads/page.html', 200, 'text/html; charset=utf-8'],
  ['/uploads/plan.docx', 200, 'application/octet-stream'],
  ['/admin/', 200, 'text/html; charset=utf-8'],
  ['//admin/', 200, 'text/html; charset=utf-8', '/admin/'],
  ['/%61dmin/', 200, 'text/html; charset=utf-8', '/admin/'],
  ['/services/../admin/', 200, 'text/html; charset=utf-8', '/admin/'],
  ['/admin/assets/index-1234.js', 200, 'text/javascript; charset=utf-8'],
  ['/.well-known/security.txt', 200, 'text/plain; charset=utf-8'],
  ['/pages/on-duty/', 410, 'text/html; charset=utf-8'],
  ['/pages/on-duty/index.html', 410, 'text/html; charset=utf-8'],
  ['/nothing/', 404, 'text/html; charset=utf-8'],
  ['/data/nothing.json', 404, 'text/html; charset=utf-8', '/'],
  ['/_astro/nothing.js', 404, 'text/html; charset=utf-8', '/'],
  ['/uploads/nothing.pdf', 404, 'text/html; charset=utf-8', '/'],
  // A folder without a page is not listed, and nothing hidden is there.
  ['/_astro/', 404, 'text/html; charset=utf-8', '/'],
  ['/data/', 404, 'text/html; charset=utf-8', '/'],
  ['/.git/config', 404, 'text/html; charset=utf-8', '/'],
  ['/services/.git/config', 404, 'text/html; charset=utf-8', '/'],
  ['/index.html.br', 404, 'text/html; charset=utf-8', '/'],
  ['/index.html.gz', 404, 'text/html; charset=utf-8', '/'],
];

const servers = {
  nginx: { start: startNginx, brotli: hasBrotli, redirect: 301 },
  caddy: { start: startCaddy, brotli: true, redirect: 308 },
};

describe.each(Object.entries(servers))('%s with deploy/', (name, { start, brotli, redirect }) => {
  describe.skipIf(!isInstalled(name))('where it is installed', () => {
    let server: WebServer;
    beforeAll(async () => {
      server = await start(site.root);
    });
    afterAll(() => server.stop());

    const ask = (path: string, options: Options = {}) => answerOf(server.origin, path, options);

    it.each(table)('answers %s with %i as %s', async (path, status, type, like = path) => {
      const { headers, ...answer } = await ask(path);
      expect([answer.status, headers['content-type']]).toEqual([status, type]);
      for (const [header, value] of Object.entries(headersOf(like, answers)))
        expect([header, headers[header.toLowerCase()]]).toEqual([header, value]);
      const foreign = ['access-control-allow-origin', 'content-disposition', 'x-frame-options'];
      for (const header of foreign) if (header in headers) expect(named(like)).toContain(header);
    });

    it('answers what is not there with the page that says so', async () => {
      expect((await ask('/nothing/')).body.toString()).toContain('لا صفحة هنا');
      expect((await ask('/pages/on-duty/')).body.toString()).toContain('صفحة أزيلت');
    });

    it.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd'])(
      'gives nothing from outside of its folder for %s',
      async (path) => {
        const { status, body } = await ask(path);
        expect([400, 404]).toContain(status);
        expect(body.toString()).not.toContain('root:');
      },
    );

    it('sends the bytes that were compressed at release, to those who take them', async () => {
      const best = brotli ? 'br' : 'gzip';
      const unpack = brotli ? brotliDecompressSync : gunzipSync;
      const packed = await ask('/services/', { accept: 'gzip, deflate, br, zstd' });
      expect(packed.headers['content-encoding']).toBe(best);
      expect(packed.headers['vary']).toContain('Accept-Encoding');
      const ending = brotli ? '.br' : '.gz';
      expect(packed.body).toEqual(readFileSync(`${site.root}/services/index.html${ending}`));
      expect(unpack(packed.body)).toEqual(readFileSync(`${site.root}/services/index.html`));

      const older = await ask('/services/', { accept: 'gzip' });
      expect(older.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(older.body).toString()).toContain(longText);

      const plain = await ask('/services/');
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.toString()).toContain(longText);
      expect((await ask('/data/index.json', { accept: 'br' })).body.toString()).toBe('{}');
    });

    it('lets a reader ask whether a page changed', async () => {
      const { etag = '' } = (await ask('/services/')).headers;
      const again = await ask('/services/', { etag });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers['cache-control']).toBe('public, max-age=60');
    });

    it('sends a part of a file', async () => {
      const part = await ask('/data/bawaba.sqlite', { range: 'bytes=0-5' });
      expect([part.status, part.body.toString()]).toEqual([206, 'SQLite']);
      expect(part.headers['content-range']).toBe('bytes 0-5/15');
    });

    it('answers HEAD without a body, and nothing that would change something', async () => {
      const head = await ask('/services/', { method: 'HEAD' });
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(head.headers['content-type']).toBe('text/html; charset=utf-8');
      for (const method of ['POST', 'PUT', 'DELETE'])
        expect((await ask('/services/', { method })).status).toBe(405);
    });

    it.each([
      ['/services', '/services/'],
      ['//services', '/services/'],
      ['/services/x/embed', '/services/x/embed/'],
    ])('sends %s to %s', async (path, location) => {
      const { status, headers } = await ask(path);
      expect([status, headers.location]).toEqual([redirect, location]);
    });

    it.each([
      '//evil.example',
      '//evil.example/%2e%2e/services',
      '/\\evil.example',
      '/%5cevil.example',
      '//evil.example//services',
    ])('sends nobody from %s to another host', async (path) => {
      const { headers } = await ask(path);
      const target = new URL(headers.location ?? '/', `${server.origin}/`);
      expect(target.origin).toBe(server.origin);
    });
  });
});

it.skipIf(!isInstalled('caddy'))('caddy finds nothing wrong with the Caddyfile', () => {
  expect(testCaddyfile()).toBe('');
});

it.skipIf(!isInstalled('nginx') || !isInstalled('openssl'))(
  'nginx finds nothing wrong with the whole example',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'bawaba-certificate-'));
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'fullchain.pem')];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '1',
        '-subj',
        '/CN=portal.example',
        '-keyout',
        key,
        '-out',
        certificate,
      ],
      { stdio: 'ignore' },
    );
    const example = readFileSync('deploy/nginx/bawaba.conf', 'utf8')
      .replace(/\/etc\/letsencrypt\S+privkey.pem/, key)
      .replace(/\/etc\/letsencrypt\S+fullchain.pem/, certificate)
      .replaceAll('/var/log/bawaba', folder)
      .replace(/^ *listen (?!443 ssl).*\n/gm, '')
      .replace('listen 443 ssl', 'listen 127.0.0.1:44391 ssl')
      .replace(/^( *)brotli_static/m, hasBrotli ? '$1brotli_static' : '# brotli_static');
    expect(testNginxExample(example)).toBe('');
    rmSync(folder, { recursive: true });
  },
);

const named = (path: string) =>
  Object.keys(headersOf(path, answers)).map((name) => name.toLowerCase());

interface Options {
  method?: string;
  accept?: string;
  range?: string;
  etag?: string;
}

/** One request with the address as it is: `fetch` would tidy it and unpack the answer. */
function answerOf(origin: string, path: string, { method = 'GET', accept, range, etag }: Options) {
  const { hostname, port } = new URL(origin);
  const headers = {
    ...(accept !== undefined && { 'accept-encoding': accept }),
    ...(range !== undefined && { range }),
    ...(etag !== undefined && { 'if-none-match': etag }),
  };
  return new Promise<{
    status: number | undefined;
    headers: Record<string, string | undefined>;
    body: Buffer;
  }>((resolve, reject) => {
    request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers as Record<string, string | undefined>,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}
