import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export type Written = 'written' | 'unchanged' | 'conflict' | 'overwritten';

/**
 * Writes a file whole or not at all: under a hidden name first, which content folders ignore. A file that differs is
 * left as it is unless `force`; a dry run only says what would be done.
 */
export function writeEntry(
  path: string,
  text: string,
  { force = false, dryRun = false }: { force?: boolean | undefined; dryRun?: boolean | undefined },
): Written {
  const isThere = existsSync(path);
  if (isThere && readFileSync(path, 'utf8') === text) return 'unchanged';
  if (isThere && !force) return 'conflict';
  if (!dryRun) {
    mkdirSync(dirname(path), { recursive: true });
    const part = join(dirname(path), `.${basename(path)}.part`);
    writeFileSync(part, text);
    renameSync(part, path);
  }
  return isThere ? 'overwritten' : 'written';
}
