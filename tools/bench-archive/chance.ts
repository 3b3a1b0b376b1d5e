import { randomNumbers } from '../random.ts';

export type Chance = ReturnType<typeof chanceOf>;

/** Random choices, the same for the same seed. */
export function chanceOf(seed: number) {
  const next = randomNumbers(seed);
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[between(0, items.length - 1)] ?? items[0];
  return {
    /** A whole number, both ends among them. */
    between,
    pick,
    /** One of the items; undefined of none. */
    find: <Item>(items: readonly Item[]): Item | undefined => items[between(0, items.length - 1)],
    /** True as often as this share of the times. */
    is: (share: number) => next() < share,
    /** One of the names, each as often as its weight says. */
    weigh<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
      const names = Object.keys(weights) as [Name, ...Name[]];
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0);
      return names.find((name) => (left -= weights[name]) < 0) ?? names[0];
    },
  };
}
