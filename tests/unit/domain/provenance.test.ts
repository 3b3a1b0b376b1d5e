import { expect, test } from 'vitest';
import { newestFirst } from '#domain/provenance.ts';

test('the newest review comes first, entries without one keep their order at the end', () => {
  const entries = [
    { id: 'a' },
    { id: 'b', lastReviewed: '2018' },
    { id: 'c' },
    { id: 'd', lastReviewed: '2025-08-31' },
  ];
  expect(newestFirst(entries).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
});
