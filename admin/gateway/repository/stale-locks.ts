import { globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes the locks that a git which was killed has left on refs; while they stand, nobody can save. A lock is held for
 * milliseconds, so one that is older belongs to nobody. Gives how many there were.
 */
export function removeStaleLocks(directory: string, now = Date.now()): number {
  const locks = globSync(['refs/**/*.lock', 'packed-refs.lock', 'HEAD.lock'], { cwd: directory });
  const stale = locks
    .map((path) => join(directory, path))
    .filter(
      (path) => now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > longestHold,
    );
  for (const path of stale) rmSync(path, { force: true });
  return stale.length;
}

/** Milliseconds; shorter than git waits for a lock. */
const longestHold = 4000;
