import type { Answer, Headers } from '#domain/serving/headers.ts';
import { dataFile, deltasFile, listFile, manifestFile, signatureOf } from '#offline/manifest.ts';

/**
 * A `_headers` file as Netlify reads it: every rule that fits counts, and of two that name one header the later. A rule
 * cannot take a header back, so an embedded card keeps the page's X-Frame-Options, which a browser does not read where the
 * policy has `frame-ancestors`.
 */
export function netlifyHeaders(
  common: Headers,
  answers: readonly Answer[],
  types: Headers,
): string {
  const rules = [...answers]
    .reverse()
    .flatMap(({ kind, headers }) => (addresses[kind] ?? []).map((at) => ({ at, kind, headers })));
  const isExact = ({ at }: { at: string }) => !/[*:]/.test(at);
  return [...rules.filter((each) => !isExact(each)), ...rules.filter(isExact)]
    .map(({ at, kind, headers }) =>
      rule(at, { ...(kind === 'page' && common), ...headers, ...typeOf(at, types) }),
    )
    .join('\n');
}

/**
 * `*` and `:name` stand for whole parts of a path here, so that a kind is told by folders and
 * whole file names.
 */
const addresses: Readonly<Record<string, readonly string[]>> = {
  page: ['/*', '/manifest.webmanifest'],
  worker: ['/sw.js'],
  open: [
    '/data/:file',
    '/data/schemas/:file',
    '/robots.txt',
    '/sitemap-index.xml',
    '/sitemap-0.xml',
    ...[
      'index.json',
      'index.jsonld',
      'index.md',
      'index.akn.xml',
      'cite.bib',
      'cite.ris',
      'feed.xml',
      'fragment.html',
      'results.csv',
      'rota.csv',
      'rota.ics',
      'scorecards.csv',
      'sms.txt',
      'template.csv',
    ].map((file) => `/*/${file}`),
  ],
  embed: ['/services/:id/embed/*'],
  upload: ['/uploads/*'],
  pack: ['/offline/packs/*', '/offline/deltas/*'],
  release: [
    deltasFile,
    ...[manifestFile, listFile, dataFile].flatMap((file) => [file, signatureOf(file)]),
  ].map((file) => `/${file}`),
  'search-entry': ['/pagefind/pagefind-entry.json'],
  'search-index': ['/pagefind/*'],
  hashed: ['/_astro/*'],
  desk: ['/admin/*'],
  'desk-asset': ['/admin/assets/*'],
};

function rule(address: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [address, ...lines, ''].join('\n');
}

function typeOf(address: string, types: Headers): Headers {
  const found = Object.entries(types).find(([end]) => address.endsWith(end));
  return found ? { 'Content-Type': found[1] } : {};
}
