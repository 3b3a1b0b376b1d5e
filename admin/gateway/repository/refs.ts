import { GitError, type Git } from './git.ts';
import { removeStaleLocks } from './stale-locks.ts';

export interface RefUpdate {
  ref: string;
  /** What it must hold for the update to be made; undefined where it must not exist. */
  from: string | undefined;
  /** What it holds then; undefined deletes it. */
  to: string | undefined;
}

/**
 * Moves several refs in one transaction, each from the value that the caller saw. False where another was faster:
 * nothing has moved then.
 */
export async function updateRefs(git: Git, updates: readonly RefUpdate[]): Promise<boolean> {
  const input = updates
    .filter(({ from, to }) => from !== to)
    .map(({ ref, from, to }) => `update ${ref}\0${to ?? none}\0${from ?? none}\0`)
    .join('');
  if (!input) return true;
  try {
    await git.run(['update-ref', '--stdin', '-z'], { input });
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (wasFaster.test(error.stderr)) return false;
    // Git has waited longer than a lock is ever held: its owner was killed.
    if (isLocked.test(error.stderr) && removeStaleLocks(git.directory) > 0) return false;
    throw error;
  }
}

/** The refs below a prefix, with the objects that they name. */
export async function listRefs(git: Git, prefix: string): Promise<Map<string, string>> {
  const format = '--format=%(objectname) %(refname)';
  const text = await git.text(['for-each-ref', format, '--', prefix]);
  const lines = text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]),
  );
}

const none = '0'.repeat(40);
const isLocked = /Unable to create '.*\.lock': File exists/s;
const wasFaster = /but expected|reference already exists|unable to resolve reference/;
