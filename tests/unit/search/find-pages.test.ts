import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPages, readSite } from '#search/build/find-pages.ts';

const site = mkdtempSync(join(tmpdir(), 'search-site-'));
const page = (body: string, facts = {}, head = '') =>
  `<!doctype html><html><head>${head}</head><body><main data-search-body><h1>${body}</h1>
  <div hidden data-search="${JSON.stringify(facts).replaceAll('"', '&quot;')}"></div></main></body></html>`;
const write = (path: string, html: string) => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), html);
};
const find = (url: string) => findPages(site).find((one) => one.url === url);

beforeAll(() => {
  write('index.html', page('الرئيسية'));
  write('search/index.html', '<main><h1>بحث</h1></main>');
  write('decrees/law/2010/17/index.html', page('قانون', { year: '2010', date: '2010-04-12' }));
  write('decrees/law/2010/17/print.html', page('قانون'));
  write('long/index.html', page('طويلة '.repeat(100_000)));
});
afterAll(() => rmSync(site, { recursive: true }));

describe('the pages of a site', () => {
  it('are those that search may read, below the path of the portal', () => {
    const urls = (base?: string) => findPages(site, base).map(({ url }) => url);
    expect(urls().sort()).toEqual(['/', '/decrees/law/2010/17/', '/long/']);
    expect(urls('/portal/').sort()).toEqual([
      '/portal/',
      '/portal/decrees/law/2010/17/',
      '/portal/long/',
    ]);
  });

  it('say in which year and on which day they are placed, before they are read', () => {
    expect(find('/decrees/law/2010/17/')).toMatchObject({ year: '2010', date: '2010-04-12' });
    expect(find('/')?.year).toBeUndefined();
  });

  it('are read whole, however long they are', () => {
    expect(find('/long/')?.read()?.title.split(' ')).toHaveLength(100_000);
    expect(find('/decrees/law/2010/17/')?.read()?.title).toBe('قانون');
  });

  it('keep their hash when the rest of the page changes, and lose it with their own words', () => {
    const before = find('/')?.hash;
    write('index.html', page('الرئيسية', {}, '<link rel="stylesheet" href="/new.css">'));
    expect(find('/')?.hash).toBe(before);
    write('index.html', page('البداية'));
    expect(find('/')?.hash).not.toBe(before);
  });

  it('are read in the order of their addresses', () => {
    expect(readSite(site).map(({ url }) => url)).toEqual(['/', '/decrees/law/2010/17/', '/long/']);
  });
});
