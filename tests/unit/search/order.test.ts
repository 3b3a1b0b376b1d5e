import { describe, expect, it } from 'vitest';
import { inBatches, inOrder, numberPages, type Ordered } from '#search/build/order.ts';

const act = (year: string, number: number): Ordered => ({
  url: `/decrees/${year}/${number}/`,
  year,
  date: `${year}-01-${String(number).padStart(2, '0')}`,
});
const page = (name: string): Ordered => ({ url: `/pages/${name}/` });
const pages = [act('2024', 2), page('b'), act('1950', 9), page('a'), act('2024', 1)];
const numbersOf = (all: readonly Ordered[]) => {
  const ordered = inOrder(all);
  const numbers = numberPages(ordered);
  return Object.fromEntries(ordered.map(({ url }, order) => [url, numbers[order]]));
};

describe('pages', () => {
  it('without a year come first, by address, and then acts by their day', () => {
    expect(inOrder(pages).map(({ url }) => url)).toEqual([
      '/pages/a/',
      '/pages/b/',
      '/decrees/1950/9/',
      '/decrees/2024/1/',
      '/decrees/2024/2/',
    ]);
  });

  it('keep their place when a page that is dated but is no act is edited', () => {
    const edited = [{ ...page('a'), date: '2030-01-01' }, page('b')];
    expect(inOrder(edited)[0]?.url).toBe('/pages/a/');
  });

  it('are numbered with room after each year', () => {
    expect(Object.values(numbersOf(pages))).toEqual([0, 1, 64, 128, 129]);
  });

  it('have room for more than a year usually has', () => {
    const full = Array.from({ length: 65 }, (_, number) => act('1950', number));
    expect(numbersOf([...full, act('2024', 1)])['/decrees/2024/1/']).toBe(128);
  });
});

describe('a page more', () => {
  const before = numbersOf(pages);

  it('renumbers no other where it is the newest act', () => {
    expect(numbersOf([...pages, act('2024', 3)])).toMatchObject(before);
  });

  it.each([act('1950', 1), act('1987', 1), page('0')])('renumbers no later year: $url', (more) => {
    const years = Object.entries(numbersOf([...pages, more])).filter(([url]) => /2024/.test(url));
    // A year that is new has numbers of its own.
    const shift = more.year === '1987' ? 64 : 0;
    for (const [url, number] of years) expect(number).toBe((before[url] ?? NaN) + shift);
  });

  it('changes no batch but its own, or cuts it in two', () => {
    const many = Array.from({ length: 500 }, (_, order) => page(String(order).padStart(3, '0')));
    const namesOf = (all: Ordered[]) =>
      inBatches(inOrder(all), 10).map((batch) => batch.map(({ url }) => url).join());
    const known = new Set(namesOf(many));
    for (const name of ['100x', '250x', '333x', '499x'])
      expect(
        namesOf([...many, page(name)]).filter((batch) => !known.has(batch)).length,
      ).toBeLessThan(3);
  });
});

describe('batches', () => {
  const many = Array.from({ length: 1000 }, (_, order) => page(String(order)));

  it.each([1, 7, 64])(
    'of %d have every page once, in order, and at most four times as many',
    (size) => {
      const batches = inBatches(many, size);
      expect(batches.flat()).toEqual(many);
      expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(4 * size);
    },
  );

  it('of no pages are none', () => {
    expect(inBatches([], 10)).toEqual([]);
  });
});
