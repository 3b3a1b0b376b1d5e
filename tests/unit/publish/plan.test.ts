import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRelease, type Holding, type Plan } from '../../../tools/publish/plan.ts';
import { storedHeaders, type PublishedFile } from '../../../tools/publish/release.ts';

/** What a page asks for and leads to. */
interface Page {
  assets: string[];
  links: string[];
}
/** Pages by their paths; anything else has none. */
type Site = ReadonlyMap<string, Page | undefined>;

const pagePaths = [
  'index.html',
  'search/index.html',
  'a/index.html',
  'b/index.html',
  'c/index.html',
];
const entries = pagePaths.slice(0, 2);
const assetPaths = ['_astro/x.1111.js', '_astro/x.2222.js', '_astro/y.1111.css', 'uploads/z.png'];

/** A site whose pages lead to its own pages alone, with just the assets that they ask for. */
const site = fc
  .array(fc.record({ assets: fc.subarray(assetPaths), links: fc.subarray(pagePaths) }), {
    minLength: pagePaths.length,
    maxLength: pagePaths.length,
  })
  .chain((pages) =>
    fc.subarray(pagePaths.slice(2)).map((others): Site => {
      const there = [...entries, ...others];
      const made = there.map((path): [string, Page] => {
        const { assets, links } = pages[pagePaths.indexOf(path)] ?? { assets: [], links: [] };
        return [path, { assets, links: links.filter((link) => there.includes(link)) }];
      });
      const assets = new Set(made.flatMap(([, page]) => page.assets));
      return new Map<string, Page | undefined>([
        ...made,
        ...[...assets].map((path) => [path, undefined] as const),
      ]);
    }),
  );

const fileOf = ([path, page]: [string, Page | undefined]): [string, PublishedFile] => [
  path,
  { sha256: JSON.stringify(page ?? path), size: 1, headers: storedHeaders(path) },
];
const holding = (there: Site): Holding => ({
  files: new Map([...there].map(fileOf)),
  leaving: new Map(),
});
const now = new Date('2026-03-01T12:00:00Z');
const plan = (held: Site, next: Site, keepDays: number) =>
  planRelease(holding(held), holding(next).files, { now, keepDays });

/** What is at the target after each operation; those of one step come in an order that `seed` gives. */
function* momentsOf({ steps }: Plan, held: Site, next: Site, seed: number): Generator<Site> {
  const there = new Map(held);
  const shuffle = (paths: readonly string[]) =>
    paths.toSorted((one, other) => noise(one, seed) - noise(other, seed));
  yield new Map(there);
  for (const { put, remove } of steps) {
    for (const path of shuffle(put)) {
      there.set(path, next.get(path));
      yield new Map(there);
    }
    for (const path of shuffle(remove)) {
      there.delete(path);
      yield new Map(there);
    }
  }
}

const noise = (text: string, seed: number) =>
  [...text].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521, seed);

/** Assets that some page asks for in vain. */
const missingAssets = (there: Site) =>
  [...there.values()].flatMap((page) => page?.assets ?? []).filter((path) => !there.has(path));

/** Links to nothing that a reader gets to see who begins at the home page, or what else was known of the site before. */
function deadLinks(there: Site, before: Site): string[] {
  const known = entries.filter((path) => before.has(path) || path === 'index.html');
  const seen = new Set(known.filter((path) => there.has(path)));
  for (const path of seen) there.get(path)?.links.forEach((link) => seen.add(link));
  return [...seen].filter((path) => !there.has(path));
}

const seeds = fc.integer({ min: 1, max: 65_520 });
const days = fc.constantFrom(0, 1);
const nothing: Site = new Map();

describe('at every moment', () => {
  it('each page finds its assets and no reader a dead link', () => {
    fc.assert(
      fc.property(
        fc.oneof(site, fc.constant(nothing)),
        site,
        seeds,
        days,
        (old, next, seed, keep) => {
          for (const there of momentsOf(plan(old, next, keep), old, next, seed)) {
            expect(missingAssets(there)).toEqual([]);
            expect(deadLinks(there, old)).toEqual([]);
          }
        },
      ),
    );
  });

  it('the same holds where a publication was killed and is taken up again', () => {
    fc.assert(
      fc.property(site, site, seeds, fc.nat(), (old, next, seed, moment) => {
        const before = [...momentsOf(plan(old, next, 0), old, next, seed)];
        const killed = before[moment % before.length] ?? old;
        const again = [...momentsOf(plan(killed, next, 0), killed, next, seed + 1)];
        expect(again.flatMap(missingAssets)).toEqual([]);
        expect(again.flatMap((there) => deadLinks(there, old))).toEqual([]);
        expect(new Set(again.at(-1)?.keys())).toEqual(new Set(next.keys()));
      }),
    );
  });

  it('each page finds its assets where another release follows one that was killed', () => {
    fc.assert(
      fc.property(site, site, site, seeds, fc.nat(), (old, killed, next, seed, moment) => {
        const before = [...momentsOf(plan(old, killed, 0), old, killed, seed)];
        const there = before[moment % before.length] ?? old;
        const after = [...momentsOf(plan(there, next, 0), there, next, seed)];
        expect(after.flatMap(missingAssets)).toEqual([]);
        expect(holding(after.at(-1) ?? nothing)).toEqual(holding(next));
      }),
    );
  });
});

describe('a plan', () => {
  const files = (...paths: string[]) =>
    holding(new Map(paths.map((path) => [path, undefined]))).files;
  const steps = (held: Holding['files'], next: Holding['files']) =>
    planRelease({ files: held, leaving: new Map() }, next, { now, keepDays: 0 }).steps;

  it('begins with what nothing asks for yet and ends with what nothing asks for any more', () => {
    const release = ['offline/manifest.json', 'offline/manifest.json.minisig'];
    const old = ['_astro/old.js', 'b/index.html', 'b/index.json', 'about/index.html', 'sw.js'];
    old.push(...release, 'offline/packs/old.pack');
    const held = new Map([...files(...old)].map(([path, file]) => [path, { ...file, sha256: '' }]));
    const next = files(
      ...['_astro/new.js', 'a/index.html', 'a/index.json', 'about/index.html'],
      ...['index.html', 'sw.js', 'decrees/feed.xml'],
      ...[...release, 'offline/packs/new.pack'],
    );
    expect(steps(held, next)).toEqual([
      {
        name: 'assets',
        put: ['_astro/new.js', 'a/index.json', 'decrees/feed.xml', 'offline/packs/new.pack'],
        remove: [],
      },
      { name: 'new pages', put: ['a/index.html'], remove: [] },
      { name: 'changed files', put: ['about/index.html'], remove: [] },
      { name: 'entry points', put: ['index.html', 'sw.js', ...release], remove: [] },
      { name: 'removed pages', put: [], remove: ['b/index.html'] },
      {
        name: 'removed files',
        put: [],
        remove: ['_astro/old.js', 'b/index.json', 'offline/packs/old.pack'],
      },
    ]);
  });

  it('sends a file again whose headers alone are others', () => {
    const page = { sha256: '1', size: 1, headers: { 'Cache-Control': 'no-cache' } };
    const held = new Map([['a/index.html', page]]);
    const next = new Map([['a/index.html', { ...page, headers: storedHeaders('a/index.html') }]]);
    expect(steps(held, next).flatMap(({ put }) => put)).toEqual(['a/index.html']);
  });

  it('counts the days of a hashed file from the release that left it first', () => {
    const held: Holding = {
      files: files('_astro/old.js', '_astro/older.js', 'b/index.html'),
      leaving: new Map([['_astro/older.js', '2026-02-20T12:00:00.000Z']]),
    };
    const { steps, result } = planRelease(held, files('index.html'), { now, keepDays: 9 });
    expect(steps.flatMap(({ remove }) => remove)).toEqual(['b/index.html', '_astro/older.js']);
    expect(result.leaving).toEqual(new Map([['_astro/old.js', now.toISOString()]]));
    expect([...result.files.keys()]).toEqual(['index.html', '_astro/old.js']);
  });
});
