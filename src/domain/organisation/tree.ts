import { compareArabic } from '#arabic/collation.ts';
import type { Organisation } from '#schema/organisation.ts';

type Body = Pick<Organisation, 'title' | 'parent' | 'predecessors'> & { id: string };

export interface TreeNode<B extends Body> {
  organisation: B;
  children: TreeNode<B>[];
}

/**
 * The bodies under their parents, titles in order. A body whose parent is not in the list is a root, and so
 * is every body of a circle of parents.
 */
export function organisationTree<B extends Body>(organisations: readonly B[]): TreeNode<B>[] {
  const ids = new Set(organisations.map(({ id }) => id));
  const toNode = (organisation: B, path: readonly string[]): TreeNode<B> => ({
    organisation,
    children: childrenOf(organisation.id, organisations)
      .filter(({ id }) => !path.includes(id))
      .map((child) => toNode(child, [...path, child.id])),
  });
  return organisations
    .filter(
      (body) => !body.parent || !ids.has(body.parent) || isItsOwnAncestor(body, organisations),
    )
    .sort(byTitle)
    .map((root) => toNode(root, [root.id]));
}

/** The bodies directly under a body, titles in order. */
export function childrenOf<B extends Body>(id: string, organisations: readonly B[]): B[] {
  return organisations.filter(({ parent }) => parent === id).sort(byTitle);
}

/** From the body above up to the highest; ends where parents form a circle. */
export function parentsOf<B extends Body>(organisation: B, organisations: readonly B[]): B[] {
  const above: B[] = [];
  let next = findParent(organisation, organisations);
  while (next && next.id !== organisation.id && !above.includes(next)) {
    above.push(next);
    next = findParent(next, organisations);
  }
  return above;
}

/** The bodies that replaced a body: those that name it among their predecessors. */
export function successorsOf<B extends Body>(id: string, organisations: readonly B[]): B[] {
  return organisations.filter(({ predecessors }) => predecessors.includes(id)).sort(byTitle);
}

function isItsOwnAncestor<B extends Body>(organisation: B, organisations: readonly B[]): boolean {
  const highest = parentsOf(organisation, organisations).at(-1) ?? organisation;
  return highest.parent === organisation.id;
}

function findParent<B extends Body>({ parent }: B, organisations: readonly B[]): B | undefined {
  return organisations.find(({ id }) => id === parent);
}

function byTitle(a: Body, b: Body): number {
  return compareArabic(a.title, b.title);
}
