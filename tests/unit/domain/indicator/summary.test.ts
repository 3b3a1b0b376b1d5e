import { expect, it } from 'vitest';
import { summarise } from '#domain/indicator/summary.ts';

const point = (year: number, value?: number) => ({ year, value, confirmed: true });
const series = (title: string, values: [number, number?][], highlight = false) => ({
  key: title,
  title,
  highlight,
  points: values.map(([year, value]) => point(year, value)),
});

it('a score has its latest value, the one before it, its place and its gaps', () => {
  const indicator = {
    lowerIsBetter: false,
    series: [
      series('سورية', [[2010, 0.3], [2012], [2014, 0.4]], true),
      series('الأردن', [[2014, 0.5]]),
      series('لبنان', [[2014, 0.4]]),
      series('مصر', [[2012, 0.9]]),
    ],
  };
  expect(summarise(indicator)).toEqual({
    series: 'سورية',
    latest: point(2014, 0.4),
    previous: point(2010, 0.3),
    trend: 'better',
    standing: { place: 2, among: 3 },
    gaps: 1,
  });
});

it.each([
  [false, 5, 3, 'worse'],
  [true, 5, 3, 'better'],
  [true, 3, 5, 'worse'],
  [true, 3, 3, 'same'],
])('where lower is better: %s, from %s to %s is %s', (lowerIsBetter, before, after, trend) => {
  const one = series('سورية', [
    [2020, before],
    [2022, after],
  ]);
  expect(summarise({ lowerIsBetter, series: [one] })?.trend).toBe(trend);
});

it('a single value has nothing to compare it with', () => {
  const summary = summarise({ lowerIsBetter: false, series: [series('سورية', [[2020, 1]])] });
  expect(summary).toMatchObject({ previous: undefined, trend: undefined, standing: undefined });
});

it('no known value gives no summary', () => {
  expect(summarise({ lowerIsBetter: false, series: [series('سورية', [[2020]])] })).toBeUndefined();
});
