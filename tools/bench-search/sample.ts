import { randomNumbers } from '../random.ts';

/** The items in an order that looks random and is always the same. */
export function shuffle<Item>(items: readonly Item[]): Item[] {
  const random = randomNumbers(20_090_225);
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** The value below which this share of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
