import { describe, expect, it } from 'vitest';
import { formatMaxDays } from '#domain/service/time.ts';

describe('the longest time', () => {
  it.each([
    [0, 'في اليوم نفسه'],
    [1, 'يوم واحد'],
    [2, 'يومان'],
    [5, '5 أيام'],
    [45, '45 يوماً'],
    [100, '100 يوم'],
  ])('of %i days is in words', (days, words) => {
    expect(formatMaxDays(days)).toBe(words);
  });
});
