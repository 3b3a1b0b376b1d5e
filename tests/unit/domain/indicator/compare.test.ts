import { describe, expect, it } from 'vitest';
import { compareHighlights, groupIndicators } from '#domain/indicator/compare.ts';
import { surveyRows } from '#domain/indicator/table.ts';

const series = (title: string, highlight: boolean) => ({
  key: title,
  title,
  highlight,
  points: [],
});
const indicator = (title: string, unit: string, lowerIsBetter = false) => ({
  title,
  unit,
  lowerIsBetter,
  series: [series('سورية', true), series('الأردن', false)],
});

describe('a comparison', () => {
  it('takes the highlighted series of the indicators in the shared unit', () => {
    const compared = compareHighlights([
      indicator('المؤشر', 'من 0 إلى 1'),
      indicator('الترتيب', 'المرتبة', true),
      indicator('المكوّن', 'من 0 إلى 1'),
    ]);
    expect(compared?.title).toBe('سورية');
    expect(compared?.series.map(({ title, highlight }) => [title, highlight])).toEqual([
      ['المؤشر', true],
      ['المكوّن', false],
    ]);
  });

  it('needs two indicators', () => {
    expect(compareHighlights([])).toBeUndefined();
    expect(compareHighlights([indicator('المؤشر', 'من 0 إلى 1')])).toBeUndefined();
  });
});

it('indicators of a group stand together and others alone', () => {
  const all = [{ title: 'أ', group: 'ج' }, { title: 'ب' }, { title: 'د', group: 'ج' }];
  expect(groupIndicators(all).map(({ title, indicators }) => [title, indicators.length])).toEqual([
    ['ج', 2],
    ['ب', 1],
  ]);
});

it('the table has every survey, newest first, and nothing where there is no value', () => {
  const point = (year: number, value?: number) => ({ year, value, confirmed: true });
  const rows = surveyRows([
    { points: [point(2010, 1), point(2012)] },
    { points: [point(2010), point(2014, 0)] },
  ]);
  expect(rows.map(({ year, values }) => [year, ...values.map((one) => one?.value)])).toEqual([
    [2014, undefined, 0],
    [2012, undefined, undefined],
    [2010, 1, undefined],
  ]);
});
