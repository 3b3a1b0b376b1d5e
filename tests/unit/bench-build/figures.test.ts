import { expect, test } from 'vitest';
import { compareRuns, judgePages, median, summarise } from '../../../tools/bench-build/figures.ts';

const build = (cpuSeconds: number, memory = 1) => ({
  seconds: 1,
  cpuSeconds,
  memory,
  pages: 3,
  files: 4,
  bytes: 5,
});

test('ratios are of the builds that ran side by side, not of the medians of each', () => {
  const ratio = compareRuns(
    [build(1), build(10), build(3)],
    [build(2), build(10), build(1)],
    'cpuSeconds',
  );
  expect(ratio).toEqual({ median: 1, least: 0.5, most: 3 });
  expect(compareRuns([build(1)], [], 'cpuSeconds')).toBeUndefined();
});

test('the limits of the issue are those of 10,000 and of 50,000 acts', () => {
  const ratio = (median: number) => ({ median, least: 0, most: 9 });
  const ratios = { hugo: { cpuSeconds: ratio(1.1), memory: ratio(0.5) } };
  expect(judgePages(10_000, ratios)).toEqual([
    { what: 'processor time by hugo', value: 1.1, atMost: 1.1, holds: true },
  ]);
  expect(judgePages(50_000, ratios).map(({ holds }) => holds)).toEqual([false, false]);
  expect(judgePages(2_000, ratios)).toEqual([]);
});

test('runs are summed up by their medians', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1])).toBe(2.5);
  expect(summarise([build(1), build(3), build(2)])).toMatchObject({ cpuSeconds: 2, pages: 3 });
});
