import { dataPolicy, embedPolicy, pagePolicy, uploadPolicy } from './policy.ts';

/** Header names with their values. */
export type Headers = Readonly<Record<string, string>>;

/** A kind of answer, as a server can tell it from the address alone. */
export interface Answer {
  kind: string;
  /** A regular expression over the decoded path, in the syntax that PCRE, RE2 and JavaScript share. */
  at: string;
  headers: Headers;
}

/** What every answer says, whatever it is. */
export const commonHeaders: Headers = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  // A POST of the desk must say where it comes from; other sites learn nothing.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer=()',
    'camera=()',
    'display-capture=()',
    // For the nearest place, when a reader asks.
    'geolocation=(self)',
    'gyroscope=()',
    'magnetometer=()',
    'microphone=()',
    'midi=()',
    'payment=()',
    'usb=()',
  ].join(', '),
};

/** The kinds of answers, the first that fits counts; the last fits everything. */
export function answersUnder(deskPolicy: string): readonly Answer[] {
  const desk = { ...own, 'Content-Security-Policy': deskPolicy, 'X-Robots-Tag': 'noindex' };
  return [
    {
      kind: 'desk-asset',
      at: '^/admin/assets/',
      headers: { ...desk, 'Cache-Control': forever },
    },
    {
      kind: 'desk',
      at: '^/admin/',
      headers: { ...desk, 'X-Frame-Options': 'DENY', 'Cache-Control': 'no-cache' },
    },
    {
      kind: 'search-entry',
      at: '^/pagefind/pagefind-entry[.]json$',
      headers: { ...own, 'Content-Security-Policy': dataPolicy, 'Cache-Control': 'no-cache' },
    },
    {
      kind: 'worker',
      at: '^/sw[.]js$',
      headers: { ...own, 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-cache' },
    },
    { kind: 'search-index', at: '^/pagefind/', headers: hashed },
    { kind: 'pack', at: '^/offline/(?:packs|deltas)/', headers: hashed },
    {
      kind: 'release',
      at: '^/offline/[^/]+[.](?:json|minisig|txt)$',
      headers: { ...own, 'Content-Security-Policy': dataPolicy, 'Cache-Control': 'no-cache' },
    },
    { kind: 'hashed', at: '^/_astro/', headers: hashed },
    {
      kind: 'upload',
      at: `^/uploads/.+[.](?:${shownUploads.join('|')})$`,
      headers: upload,
    },
    {
      kind: 'download',
      at: '^/uploads/',
      headers: { ...upload, 'Content-Disposition': 'attachment' },
    },
    {
      kind: 'embed',
      at: '^/services/[^/]+/embed/',
      headers: {
        'Content-Security-Policy': embedPolicy,
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cache-Control': briefly,
      },
    },
    {
      kind: 'open',
      at: `(?:[.](?:${openEndings.join('|')})|/fragment[.]html)$`,
      headers: {
        'Content-Security-Policy': dataPolicy,
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': briefly,
      },
    },
    {
      kind: 'page',
      at: '^/',
      headers: {
        ...own,
        'Content-Security-Policy': pagePolicy,
        'X-Frame-Options': 'SAMEORIGIN',
        'Cache-Control': briefly,
      },
    },
  ];
}

/** The headers of the answer to a decoded path, all of them. */
export function headersOf(path: string, answers: readonly Answer[]): Headers {
  const answer = answers.find(({ at }) => new RegExp(at).test(path));
  return { ...commonHeaders, ...answer?.headers };
}

/** Uploads that browsers show inside a page; any other is saved. */
export const shownUploads = ['png', 'jpe?g', 'webp', 'avif', 'gif', 'svg', 'pdf'];

/** The endings of open data: any site may read it. */
const openEndings = [
  'json',
  'jsonl',
  'jsonld',
  'xml',
  'csv',
  'ics',
  'md',
  'bib',
  'ris',
  'sqlite',
  'txt',
];

const forever = 'public, max-age=31536000, immutable';
const briefly = 'public, max-age=60';

const own = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Named by what it holds, and so never another. */
const hashed = { ...own, 'Content-Security-Policy': pagePolicy, 'Cache-Control': forever };

const upload = {
  ...own,
  'Content-Security-Policy': uploadPolicy,
  'Cache-Control': briefly,
};
