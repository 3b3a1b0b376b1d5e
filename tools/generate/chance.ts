import { randomNumbers } from '../random.ts';

export type Chance = ReturnType<typeof chanceOf>;

/** The choices of one entry, which are the same however many others there are. */
export function chanceOfEntry(seed: number, kind: string, index: number): Chance {
  let hash = 0x811c9dc5;
  for (const character of `${seed} ${kind} ${index}`)
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return chanceOf(hash);
}

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
    /** Some of the items in their order, as many as lies between these; each once. */
    some<Item>(items: readonly Item[], least: number, most: number): Item[] {
      const count = Math.min(between(least, most), items.length);
      const left = items.map((_, index) => index);
      const taken = Array.from({ length: count }, () =>
        left.splice(between(0, left.length - 1), 1),
      );
      return taken
        .flat()
        .sort((a, b) => a - b)
        .flatMap((index) => items[index] ?? []);
    },
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
