import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { GitError, type Git } from '../repository/git.ts';

export type WorkTree = ReturnType<typeof openWorkTree>;

/** The checked-out files of one person's repository, of which the desk touches those alone that it saves. */
export function openWorkTree(git: Git, folder: string) {
  const place = (path: string) => (folder ? `${folder}/${path}` : path);

  async function restore(commit: string, paths: readonly string[]): Promise<void> {
    const words = ['restore', `--source=${commit}`, '--staged', '--worktree', '--'];
    await whenUnlocked(() => git.run([...words, ...paths.map(place)]));
  }

  return {
    /** @throws Refusal 409 where a file has changes that are not committed, or a merge or the like is going on. */
    async refuseUncommitted(paths: readonly string[]): Promise<void> {
      if (unfinished.some((name) => existsSync(join(git.directory, name))))
        throw new Refusal(409, localMessages.unfinished());
      const words = ['status', '--porcelain', '-z', '--untracked-files=all', '--ignored=matching'];
      const text = await git.text([...words, '--', ...paths.map(place)]);
      if (text) throw new Refusal(409, localMessages.uncommitted(paths.join('، ')));
    },
    /**
     * Brings the files and their lines in the index to a commit. It is done before the branch moves: whoever pulls the
     * plug in between finds the text as a change of their own, not as the old text put back.
     */
    bringTo: restore,
  };
}

export const localMessages = {
  uncommitted: (paths: string) =>
    `في الملف تغييرات لم تُثبَّت في git: ${paths}. ثبّتها (git commit) أو تراجع عنها، ثم احفظ من جديد.`,
  unfinished: () => 'في المستودع دمج أو نقل لم يكتمل. أكمله بالأمر git أو ألغه، ثم احفظ من جديد.',
  busy: () => 'برنامج آخر يستعمل مستودع git. أغلقه أو انتظر لحظة ثم احفظ من جديد.',
} as const;

const unfinished = [
  'MERGE_HEAD',
  'CHERRY_PICK_HEAD',
  'REVERT_HEAD',
  'rebase-merge',
  'rebase-apply',
];

/** Another git of the same person holds the index for a moment. */
async function whenUnlocked(task: () => Promise<unknown>): Promise<void> {
  for (let times = 0; times < 20; times += 1) {
    try {
      await task();
      return;
    } catch (error) {
      if (!(error instanceof GitError && error.stderr.includes('index.lock'))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Refusal(409, localMessages.busy());
}
