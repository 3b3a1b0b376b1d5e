import { describe, expect, it } from 'vitest';
import { comparedPairs, comparisonUrl, versionUrl } from '#domain/decree/version-urls.ts';

const issued = { from: '2009-02-25', changedBy: [] };
const changed = { from: '2012-03-01', changedBy: ['law-2012-3'] };
const act = '/decrees/law/2009/4/';

it('a text stands below its act, at the day from which it holds', () => {
  expect(versionUrl(act, changed)).toBe('/decrees/law/2009/4/as-of/2012-03-01/');
  expect(versionUrl(act, issued)).toBe('/decrees/law/2009/4/as-issued/');
  expect(comparisonUrl(act, issued, changed)).toBe(
    '/decrees/law/2009/4/compare/as-issued/2012-03-01/',
  );
});

it('a text that changed on the day of its issue is not the text as issued', () => {
  const sameDay = { from: issued.from, changedBy: ['law-2009-5'] };
  expect(versionUrl(act, sameDay)).not.toBe(versionUrl(act, issued));
});

describe('the texts that are compared', () => {
  it('are each two, the older first', () => {
    expect(comparedPairs(['a', 'b', 'c'])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(comparedPairs(['a'])).toEqual([]);
  });

  it('of an act with very many, are neighbours and those with the first and the last text', () => {
    const versions = Array.from({ length: 40 }, (_, index) => index);
    const pairs = comparedPairs(versions);
    expect(pairs.length).toBeLessThan(40 * 3);
    expect(pairs).toContainEqual([7, 8]);
    expect(pairs).toContainEqual([0, 20]);
    expect(pairs).toContainEqual([20, 39]);
    expect(pairs).not.toContainEqual([7, 9]);
  });
});
