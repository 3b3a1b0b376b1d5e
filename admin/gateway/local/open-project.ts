import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Actor } from '../accounts/actor.ts';
import { openRepository, type Repository } from '../repository/repository.ts';
import { openWorkTree, type WorkTree } from './work-tree.ts';

export interface Project {
  repository: Repository;
  workTree: WorkTree;
  /** The git user, who may do everything on their own machine. */
  actor: Actor;
}

/** Opens the repository in which a content folder is checked out; one sentence says why where there is none. */
export async function openProject(content: string): Promise<Project | { reason: string }> {
  const place = await findRepository(dirname(content));
  if (!place) return { reason: reasons.noRepository };
  const { directory, workTree, folder } = place;
  const repository = openRepository({ directory, workTree, folder, isPersonal: true });
  const head = await repository.findCommit('HEAD');
  const files = head ? await repository.listFiles(head, 'content') : [];
  if (!files.length) {
    repository.close();
    return { reason: head ? reasons.notCommitted : reasons.noCommit };
  }
  const { git } = repository;
  return { repository, workTree: openWorkTree(git, folder), actor: await readUser(git) };
}

async function findRepository(folder: string) {
  const asked = ['rev-parse', '--absolute-git-dir', '--show-toplevel', '--show-prefix'];
  try {
    const { stdout } = await promisify(execFile)('git', ['-C', folder, ...asked]);
    const [directory = '', workTree = '', prefix = ''] = stdout.split('\n');
    return { directory, workTree, folder: prefix.replace(/\/$/, '') };
  } catch {
    return undefined;
  }
}

async function readUser(git: Repository['git']): Promise<Actor> {
  const [name, email] = await Promise.all(
    ['user.name', 'user.email'].map(async (key) => {
      const { output } = await git.run(['config', '--get', key], { codes: [0, 1] });
      return output.toString().trim();
    }),
  );
  return {
    id: 'local',
    name: name || 'editor',
    email: email || 'editor@localhost',
    role: 'publisher',
    organisations: 'all',
    collections: 'all',
  };
}

const reasons = {
  noRepository:
    'لا يعمل مكتب التحرير، لأن المحتوى ليس في مستودع git. نفّذ git init ثم git add وgit commit · ' +
    'The desk is off: the content is in no git repository. Run git init, git add and git commit.',
  noCommit:
    'لا يعمل مكتب التحرير، لأن المستودع فارغ. نفّذ git add ثم git commit · ' +
    'The desk is off: the repository has no commit yet. Run git add and git commit.',
  notCommitted:
    'لا يعمل مكتب التحرير، لأن المجلد content لم يُثبَّت في git. نفّذ git add content ثم git commit · ' +
    'The desk is off: the folder content is not committed. Run git add content and git commit.',
};
