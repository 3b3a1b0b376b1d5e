import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Replaces a file by one that is whole on the disk before it has the name; only its owner may read it. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const part = `${file}.${randomUUID()}`;
  try {
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(value, undefined, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Runs `change` while no other process that asks here changes the file: the command line and the gateway write the same
 * accounts.
 */
export async function withLock<T>(file: string, change: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`;
  const deadline = Date.now() + patience;
  while (!(await take(lock))) {
    if (Date.now() > deadline)
      throw new Error(`الملف ${file} مقفل. أعد المحاولة، أو احذف ${lock} إن لم يكن أحد يكتب فيه.`);
    await wait(20);
  }
  try {
    return await change();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const left = await stat(lock).catch(() => undefined);
    // Its owner died: no change takes so long.
    if (left && Date.now() - left.mtimeMs > 2 * patience) await rm(lock, { force: true });
    return false;
  }
}

const patience = 5000;
