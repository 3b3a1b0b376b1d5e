import type { Provision } from './act-text.ts';

type Placed = Pick<Provision, 'kind' | 'level'>;

/** A provision with those that stand below it. */
export interface Nested<P> {
  provision: P;
  /** How many divisions it stands in. */
  depth: number;
  children: Nested<P>[];
}

/**
 * The provisions of an act as a tree: an article stands in the division before it, a division in the one before it
 * that has a higher heading. Depths have no gaps, whatever the levels of the headings are.
 */
export function nestProvisions<P extends Placed>(provisions: readonly P[]): Nested<P>[] {
  const roots: Nested<P>[] = [];
  const open: Nested<P>[] = [];
  for (const provision of provisions) {
    const { kind, level } = provision;
    const isAbove = ({ provision: other }: Nested<P>) =>
      kind === 'article' ? other.level <= level : other.level < level;
    while (open.some((division) => !isAbove(division))) open.pop();
    const node = { provision, depth: open.length, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    if (kind === 'division') open.push(node);
  }
  return roots;
}

/** The nodes of a tree in the order of the text. */
export function flattenNested<P>(nodes: readonly Nested<P>[]): Nested<P>[] {
  return nodes.flatMap((node) => [node, ...flattenNested(node.children)]);
}
