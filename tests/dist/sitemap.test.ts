import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { distDirectory } from '../../tools/dist.ts';
import { listPages } from '../../tools/page-weight.ts';

const read = (file: string) => readFileSync(join(distDirectory, file), 'utf8');
const locations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
const withoutBase = (path: string) => path.slice(base.length);

it('the site map names every page but those that say noindex, each once', () => {
  const parts = locations(read('sitemap-index.xml')).map(withoutBase);
  const listed = parts.flatMap((part) => locations(read(part))).map(withoutBase);
  const expected = listPages(distDirectory)
    .filter((file) => !read(file).includes('<meta name="robots" content="noindex"'))
    .map((file) => `/${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}`);
  expect(listed.sort()).toEqual(expected.sort());
});

it('robots.txt leads to the site map', () => {
  expect(read('robots.txt')).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap-index\.xml$/m);
});
