import { describe, expect, test } from 'vitest';
import {
  isWholeAddress,
  readSources,
  readVerification,
} from '../../../tools/import-facts/sources.ts';

describe('sources', () => {
  test('an address becomes a link under the name of its publisher', () => {
    expect(readSources(['https://www.enabbaladi.net/754558/'])).toEqual([
      { label: 'عنب بلدي', url: 'https://www.enabbaladi.net/754558/', kind: 'press' },
    ]);
  });

  test('an unknown publisher is named by its host', () => {
    expect(readSources(['https://www.example.com/a?b=1'])[0]).toHaveProperty(
      'label',
      'example.com',
    );
  });

  test('a headline after a host is a label without a link', () => {
    expect(readSources(['https://syria.tv/ (خبر عن قانون)'])).toEqual([
      { label: 'خبر عن قانون', publisher: 'تلفزيون سوريا', kind: 'press' },
    ]);
  });

  test('two files of one catalogue are one source without a link', () => {
    expect(readSources(['github:owner/repo:a.py', 'github:owner/repo:b.py'])).toEqual([
      { label: 'فهرس برمجي: owner/repo', publisher: 'GitHub', kind: 'other' },
    ]);
  });

  test('an address that is not exact, or no address at all, is not a link', () => {
    const sources = readSources([
      { publisher: 'روزنة', url: 'https://rozana.fm/', date: '2021', exactUrl: false },
      { publisher: 'ملف', url: 'id:20777325902', date: null, exactUrl: true },
    ]);
    expect(sources).toEqual([
      { label: 'روزنة', date: '2021', kind: 'press' },
      { label: 'ملف', kind: 'other' },
    ]);
  });

  test('a seed file is no public source', () => {
    expect(readSources(['farm-seed:004_5b802dec430950f8.txt'])).toEqual([]);
  });

  test('pages of public bodies are official sites, state newspapers are press', () => {
    const sources = readSources(['http://moj.gov.sy/a/1', 'http://furat.alwehda.gov.sy/node/1']);
    expect(sources.map(({ kind }) => kind)).toEqual(['official-site', 'press']);
  });
});

test.each([
  ['https://sana.sy/locals/1', true],
  ['https://example.sy/%d8%a7-%d9%84', true],
  ['https://example.sy/', false],
  ['https://example.sy/%d8', false],
  ['https://example.sy/a%d', false],
  ['https://example.sy/خبر-طويل-', false],
])('%s names a whole page: %s', (url, isWhole) => {
  expect(isWholeAddress(url)).toBe(isWhole);
});

describe('verification', () => {
  const [official, press, headline, site] = readSources([
    'http://moj.gov.sy/a/1',
    'https://sana.sy/locals/1',
    'https://syria.tv/ (خبر)',
    { publisher: 'روزنة', url: 'https://rozana.fm/', date: null, exactUrl: false },
  ]).map((source) => [source]);

  test.each([
    [true, official, 'official'],
    [true, press, 'sourced'],
    [true, headline, 'sourced'],
    [true, site, 'unverified'],
    [true, [], 'unverified'],
    [false, official, 'unverified'],
  ])('confirmed %s with %o is %s', (isConfirmed, sources = [], verification) => {
    expect(readVerification(isConfirmed, sources)).toBe(verification);
  });
});
