import { expect, test } from 'vitest';
import { quantile, shuffle } from '../../../tools/bench-search/sample.ts';

const numbers = Array.from({ length: 1000 }, (_, index) => index);

test('a sample is the same in every run, and no run of neighbours', () => {
  const shuffled = shuffle(numbers);
  expect(shuffle(numbers)).toEqual(shuffled);
  expect(shuffled.toSorted((a, b) => a - b)).toEqual(numbers);
  const neighbours = shuffled.filter((value, place) => shuffled[place + 1] === value + 1);
  expect(neighbours.length).toBeLessThan(10);
});

test('quantiles are values that occur', () => {
  expect(quantile([5], 0.95)).toBe(5);
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile(numbers, 0.95)).toBe(950);
  expect(quantile([1, 9], 1)).toBe(9);
  expect(quantile([], 0.5)).toBe(0);
});
