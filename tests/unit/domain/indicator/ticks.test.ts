import { expect, it } from 'vitest';
import { niceTicks } from '#domain/indicator/ticks.ts';

it.each([
  [0, 0.72, [0, 0.2, 0.4, 0.6, 0.8]],
  [0, 1, [0, 0.25, 0.5, 0.75, 1]],
  [0, 162, [0, 50, 100, 150, 200]],
  [0, 0, [0, 1]],
  [-3, 5, [-4, -2, 0, 2, 4, 6]],
  [0, 1_000_000, [0, 250_000, 500_000, 750_000, 1_000_000]],
])('from %d to %d', (low, high, expected) => {
  const ticks = niceTicks(low, high);
  if (low === high) expect([ticks[0], ticks.at(-1)]).toEqual(expected);
  else expect(ticks).toEqual(expected);
});
