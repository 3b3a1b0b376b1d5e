import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes a folder for this process alone; the answer gives it back. Undefined where another process that is still
 * running has it. A lock that its process left behind is no lock.
 */
export function takeLock(folder: string): (() => void) | undefined {
  const file = path.join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  for (let tries = 0; tries < 2; tries += 1)
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch {
      if (isRunning(Number(readFileSync(file, 'utf8')))) return undefined;
      rmSync(file, { force: true });
    }
  return undefined;
}

/** Whether there is another process of this number. */
export function isRunning(pid: number): boolean {
  try {
    if (pid > 0) process.kill(pid, 0);
    return pid > 0 && pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
