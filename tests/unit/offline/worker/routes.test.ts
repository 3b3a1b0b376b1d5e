import { describe, expect, it } from 'vitest';
import { fileOf, pathOf, routeOf, type Route } from '#offline/browser/worker/routes.ts';

const opened: Record<string, Route> = {
  '': 'page',
  'services/passport-issue/': 'page',
  'decrees/law/2003/24/': 'page',
  'polls/': 'page',
  'governorates/': 'page',
  'offline/missing/': 'page',
  'alerts/': 'fresh',
  'weather/': 'fresh',
  'governorates/homs/': 'fresh',
  'places/on-duty/': 'fresh',
  'places/on-duty/homs/centre/pharmacies/': 'fresh',
  'search/': 'fresh',
  'offline/': 'fresh',
  'decrees/law/2003/24/index.json': 'file',
  'uploads/law-2009-4.pdf': 'file',
  // The server has an answer for what lacks its slash.
  services: 'file',
  admin: 'left',
  'admin/': 'left',
  'offline/manifest.json.minisig': 'left',
};

const asked: Record<string, Route> = {
  '_astro/global.DeIpWKbc.css': 'hashed',
  'pagefind/index/1a2b.pf_index': 'hashed',
  'pagefind/pagefind-entry.json': 'index',
  'places/kind/hospital/2/': 'file',
  'robots.txt': 'file',
  'sw.js': 'left',
  'favicon.svg': 'left',
  'icon-192.png': 'left',
  'manifest.webmanifest': 'left',
  'admin/api/health': 'left',
  'offline/manifest.json': 'left',
  'offline/deltas.json': 'left',
  'offline/files.txt': 'left',
  'offline/packs/0a1b.pack': 'left',
  'offline/deltas/0a1b-2c3d.delta': 'left',
};

describe('the way of a request', () => {
  it.each(Object.entries(opened))('that opens /%s is: %s', (path, route) => {
    expect(routeOf(path, true)).toBe(route);
  });

  it.each(Object.entries(asked))('for /%s is: %s', (path, route) => {
    expect(routeOf(path, false)).toBe(route);
  });
});

describe('the path of an address', () => {
  it.each([
    ['https://x.sy/plan/?s=a#b', 'https://x.sy/', 'plan/'],
    ['https://x.sy/', 'https://x.sy/', ''],
    ['https://x.sy/portal/plan/', 'https://x.sy/portal/', 'plan/'],
    ['https://x.sy/uploads/%D8%A3.pdf', 'https://x.sy/', 'uploads/أ.pdf'],
  ])('%s in %s is "%s"', (address, home, path) => {
    expect(pathOf(address, home)).toBe(path);
  });

  it.each([
    'https://y.sy/plan/',
    'https://x.sy/other/',
    'https://x.sy/portal',
    'https://x.sy:8443/portal/',
    'https://x.sy/portal/%ff',
  ])('outside of the site, or no text, is none: %s', (address) => {
    expect(pathOf(address, 'https://x.sy/portal/')).toBeUndefined();
  });

  it('is answered by a file', () => {
    expect(['', 'services/', 'robots.txt'].map(fileOf)).toEqual([
      'index.html',
      'services/index.html',
      'robots.txt',
    ]);
  });
});
