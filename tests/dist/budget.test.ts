import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertBuilt, distDirectory } from '../../tools/dist.ts';
import { listPages, measurePage, type PageWeight } from '../../tools/page-weight.ts';

assertBuilt();

const kilobyte = 1024;
const pages = await Promise.all(
  listPages(distDirectory).map((file) =>
    measurePage(distDirectory, file, process.env['BASE_PATH']),
  ),
);

/** Pages that a phone on a weak network must get in the first window of a connection. */
const entries = [
  /^\/services\/[^/]+\/$/,
  /^\/decrees\/[^/]+\/[^/]+\/[^/]+\/$/,
  /^\/officials\/[^/]+\/$/,
];

/** Pages that search or filter. */
const interactive = [
  /^\/search\/$/,
  /^\/offline\/$/,
  /^\/services\/(?:[^/]+\/[^/]+\/)?$/,
  /^\/plan\/$/,
  /^\/places\/(?:find|(?:kind|governorate|service)\/[^/]+)\/$/,
  /^\/(?:decrees|officials|organisations|places|topics)\/$/,
];

const matches = (patterns: RegExp[]) => (page: PageWeight) =>
  patterns.some((pattern) => pattern.test(page.url));
const text = (page: PageWeight) => page.html.brotli + page.css.brotli;
/** What starts the service worker is the same on every page, and has a limit with it: see offline-worker.test.ts. */
const starter = pages.find(({ url }) => url === '/404.html')?.js.brotli ?? 0;
const script = (page: PageWeight) => page.js.brotli - starter;

/** The pages over a limit, with their kilobytes: an empty list is what a test wants. */
function over(limit: number, weigh: (page: PageWeight) => number, among = pages): string[] {
  return among
    .filter((page) => weigh(page) > limit * kilobyte)
    .map((page) => `${page.url}: ${(weigh(page) / kilobyte).toFixed(1)} KB, allowed ${limit} KB`);
}

/** The pages with something that no page may have. */
function having(find: (page: PageWeight) => string[]): string[] {
  return pages
    .filter((page) => find(page).length > 0)
    .map((page) => `${page.url}: ${find(page).join(', ')}`);
}

describe('a page of the built site', () => {
  it('exists', () => {
    expect(pages.length).toBeGreaterThan(0);
  });

  it('has at most 40 KB of HTML and CSS', () => {
    expect(over(40, text)).toEqual([]);
  });

  it('fits in the first 14 KB when it is a service, an act or an official', () => {
    expect(over(14, text, pages.filter(matches(entries)))).toEqual([]);
  });

  it('has at most 5 KB of JavaScript unless it searches or filters', () => {
    const plain = pages.filter((page) => !matches(interactive)(page));
    expect(over(5, script, plain)).toEqual([]);
  });

  it('has at most 12 KB of JavaScript whatever it does', () => {
    expect(over(12, script)).toEqual([]);
  });

  it('has no script that holds it back', () => {
    expect(having((page) => page.blockingScripts)).toEqual([]);
  });

  it('preloads at most one font', () => {
    expect(having((page) => page.preloadedFonts.slice(1))).toEqual([]);
  });

  it('loads nothing from another origin', () => {
    expect(having((page) => page.foreignLoads)).toEqual([]);
  });

  it('finds every style sheet, script and font that it names', () => {
    expect(having((page) => page.missing)).toEqual([]);
  });
});

it('all fonts together have at most 45 KB', () => {
  const fonts = globSync('**/*.woff2', { cwd: distDirectory }).filter(
    (path) => !path.startsWith('admin'),
  );
  const bytes = fonts.map((path) => statSync(join(distDirectory, path)).size);
  expect(bytes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(45 * kilobyte);
});
