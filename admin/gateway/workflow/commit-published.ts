import type { Gateway } from '../gateway.ts';
import type { Change, Person } from '../repository/repository.ts';
import { tryAgain } from './try-again.ts';

interface Prepared {
  changes: readonly Change[];
  message: string;
  author: Person;
}

/**
 * Commits straight to the published branch what `prepare` makes of its head, and tells whoever follows it. On one
 * person's machine the checked-out files follow, if none of them had uncommitted changes.
 */
export async function commitPublished(
  gateway: Gateway,
  prepare: (head: string) => Promise<Prepared>,
): Promise<string> {
  const { repository, branch, committer, workTree } = gateway;
  async function attempt() {
    const head = await gateway.head();
    const { changes, message, author } = await prepare(head);
    const paths = changes.map(({ path }) => path);
    await workTree?.refuseUncommitted(paths);
    const to = await repository.commit({ parents: [head], changes, message, author, committer });
    if ((await repository.diff(head, to, '')).length === 0) return head;
    await workTree?.bringTo(to, paths);
    if (await repository.moveRefs([{ ref: branch, from: head, to }])) return to;
    await workTree?.bringTo(branch, paths);
    return undefined;
  }
  const commit = await repository.enqueue(() => tryAgain(attempt));
  await gateway.moved(commit);
  return commit;
}
