import { describe, expect, it } from 'vitest';
import { listPageTitle, listPageUrl, pagePaths, paginate } from '#domain/pagination.ts';

describe('pages of a list', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [2, [2]],
    [3, [2, 1]],
    [4, [2, 2]],
  ])('%i items, two to a page, make pages of %j', (count, sizes) => {
    const pages = paginate(
      Array.from({ length: count }, (_, index) => index),
      2,
    );
    expect(pages.map(({ items }) => items.length)).toEqual(sizes);
    expect(pages.flatMap(({ items }) => items)).toHaveLength(count);
    expect(pages.map(({ number }) => number)).toEqual(sizes.map((_, index) => index + 1));
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([sizes.length]));
  });

  it('have addresses below the list, the first at the list itself', () => {
    expect(listPageUrl('/decrees/law/', 1)).toBe('/decrees/law/');
    expect(listPageUrl('/decrees/law/', 2)).toBe('/decrees/law/page/2/');
  });

  it('have paths below the list, and titles with their numbers', () => {
    const paths = pagePaths(['a', 'b', 'c'], 2);
    expect(paths.map(({ params }) => params.page)).toEqual([undefined, 'page/2']);
    expect(paths.map(({ props }) => props.list.items)).toEqual([['a', 'b'], ['c']]);
    expect(listPageTitle('القوانين', 1)).toBe('القوانين');
    expect(listPageTitle('القوانين', 2)).toBe('القوانين: الصفحة 2');
  });
});
