import { globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes the locks that a git which was killed has left on refs; while they stand, nobody can save. A lock is held for
 * milliseconds, so one that is older belongs to nobody.
 */
export function removeStaleLocks(directory: string, now = Date.now()): void {
  const locks = globSync(['refs/**/*.lock', 'packed-refs.lock', 'HEAD.lock'], { cwd: directory });
  for (const lock of locks.map((path) => join(directory, path))) {
    const stat = statSync(lock, { throwIfNoEntry: false });
    if (stat && now - stat.mtimeMs > longestHold) rmSync(lock, { force: true });
  }
}

const longestHold = 10_000;
