import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersUnder, commonHeaders, headersOf } from '#domain/serving/headers.ts';
import { mediaTypes } from '#domain/serving/media-types.ts';
import { formats } from '../../../src/layouts/formats.ts';
import { deployedHeaders, removedPaths } from '../../../tools/deploy-headers.ts';
import { readHeadersFile } from '../../fixtures/headers-file.ts';

const answers = answersUnder("default-src 'none'");
const kindOf = (path: string) => answers.find(({ at }) => new RegExp(at).test(path))?.kind;

const kinds = {
  '/': 'page',
  '/services/passport-issue/': 'page',
  '/decrees/law/2003/24/index.html': 'page',
  '/data/': 'page',
  '/404.html': 'page',
  '/manifest.webmanifest': 'page',
  '/sw.js': 'worker',
  '/services/passport-issue/embed/': 'embed',
  '/services/passport-issue/fragment.html': 'open',
  '/services/passport-issue/sms.txt': 'open',
  '/services/passport-issue/index.jsonld': 'open',
  '/decrees/law/2003/24/index.akn.xml': 'open',
  '/decrees/law/2003/24/cite.ris': 'open',
  '/decrees/feed.xml': 'open',
  '/data/services.csv': 'open',
  '/data/schemas/service.json': 'open',
  '/data/bawaba.sqlite': 'open',
  '/sitemap-index.xml': 'open',
  '/_astro/global.2MD4BW7I.css': 'hashed',
  '/pagefind/index/1a2b.pf_index': 'search-index',
  '/pagefind/words.902298f4.pf_words': 'search-index',
  '/pagefind/pagefind-entry.json': 'search-entry',
  '/offline/manifest.json': 'release',
  '/offline/manifest.json.minisig': 'release',
  '/offline/deltas.json': 'release',
  '/offline/files.txt': 'release',
  '/offline/packs/0123456789abcdef0123456789abcdef.pack': 'pack',
  '/offline/deltas/0123456789abcdef-0123456789abcdef.delta': 'pack',
  '/offline/': 'page',
  '/uploads/law-2009-4.pdf': 'upload',
  '/uploads/photos/bridge.jpeg': 'upload',
  '/uploads/page.html': 'download',
  '/uploads/data.json': 'download',
  '/admin/': 'desk',
  '/admin/csp.txt': 'desk',
  '/admin/assets/index-RWXTbrZc.js': 'desk-asset',
};

describe('an address', () => {
  it.each(Object.entries(kinds))('%s is answered as %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  it('of a page allows no code but the portal’s own, in its header and in itself', () => {
    const policy = headersOf('/', answers)['Content-Security-Policy'];
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'self'");
  });

  it('of the service worker is asked for anew each time', () => {
    expect(headersOf('/sw.js', answers)['Cache-Control']).toBe('no-cache');
  });

  it('of open data may be read by any site, and a card stand in one', () => {
    expect(headersOf('/data/services.csv', answers)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    const card = headersOf('/services/x/embed/', answers);
    expect(card['Content-Security-Policy']).toContain('frame-ancestors *');
    expect(card).not.toHaveProperty('X-Frame-Options');
  });

  it('says everywhere what holds everywhere', () => {
    for (const path of Object.keys(kinds))
      expect(headersOf(path, answers)).toMatchObject(commonHeaders);
  });
});

describe('what stands in deploy/', () => {
  const files = Object.entries(deployedHeaders(removedPaths('content')));

  it.each(files)('%s is what `npm run deploy:headers` writes', (path, text) => {
    expect(readFileSync(`deploy/${path}`, 'utf8')).toBe(text);
  });

  it('says the same to a host that reads _headers', () => {
    const read = readHeadersFile(readFileSync('deploy/_headers', 'utf8'));
    const generated = answersUnder(read('/admin/')['Content-Security-Policy'] ?? '');
    const paths = Object.keys(kinds).filter((path) => kindOf(path) !== 'download');
    for (const path of paths) expect(read(path)).toMatchObject(headersOf(path, generated));
  });
});

it('the media types are those that the pages name', () => {
  for (const { file, type } of Object.values(formats)) {
    const [, served = ''] =
      Object.entries(mediaTypes).find(([end]) => `/${file}`.endsWith(end)) ?? [];
    expect(served.split(';')[0]).toBe(type);
  }
});
